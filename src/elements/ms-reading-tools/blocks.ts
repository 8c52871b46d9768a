/** What of a card is read: the sections that are shown, and in them the blocks of text one after another. */

/** What holds the text of a summary, in the order of the card. */
const SECTIONS = '[part="takeaway"], .brief, [part="section"], [part="numbers"], [part="questions"]';
const BLOCKS = 'p, li, figcaption';
/** An open explanation is a reader's own detour. */
const NOT_READ = '[part="definition"]';

export interface ReadableSection {
  readonly blocks: readonly Element[];
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly language: string;
}

/** All blocks that are shown now, in the order of the card. */
export const blocksOf = (root: ParentNode): Element[] => shownSections(root).flatMap(blocksIn);

/** Sections that are shown now and have text to read. */
export function sectionsOf(root: ParentNode): ReadableSection[] {
  const sections: ReadableSection[] = [];
  for (const section of shownSections(root)) {
    const blocks = blocksIn(section);
    const before = sections.at(-1);
    if (before && section.matches('[part="numbers"]')) {
      // Numbers belong to what was found.
      sections.splice(-1, 1, {...before, blocks: [...before.blocks, ...blocks]});
    } else if (blocks.length) {
      const heading = section.querySelector('[part="heading"], .label, b[lang]') ?? blocks[0]!;
      const language = languageOf(heading.firstElementChild ?? heading);
      sections.push({blocks, title: shortTitle(textOf(heading)), language});
    }
  }
  return sections;
}

/** BCP 47 tag of the text at a node, from the nearest element that names one. */
export const languageOf = (node: Node): string =>
  (node instanceof Element ? node : node.parentElement)?.closest('[lang]')?.getAttribute('lang') ?? '';

export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

const shownSections = (root: ParentNode): Element[] => [...root.querySelectorAll(SECTIONS)].filter(isShown);

/** Paragraphs, list items and captions; of a list item that holds paragraphs only these. */
const blocksIn = (section: Element): Element[] =>
  [...section.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && !block.closest(NOT_READ) && isShown(block) && textOf(block),
  );

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** A heading as it stands; a section without one is called by its first words. */
function shortTitle(text: string): string {
  const words = text.split(' ');
  return words.length > 12 ? `${words.slice(0, 6).join(' ')}…` : text.replace(/:$/, '');
}
