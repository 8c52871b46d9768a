import type {Tab} from './tab.js';

/** A tab, or a frame in one. */
export type Runner = Pick<Tab, 'run'>;

/** Script tags as docs/scripts.md has them, by the file's name. */
export type Script = 'ms-research' | 'autoload' | 'ms-research-all' | 'ms-research.iife';
export const SCRIPTS: readonly Script[] = ['ms-research', 'autoload', 'ms-research-all', 'ms-research.iife'];

/** @param more further attributes */
export function scriptTag(origin: string, script: Script, more = '', version = '1'): string {
  const kind = script.endsWith('.iife') ? 'defer' : 'type="module"';
  return `<script ${kind} src="${origin}/widgets/${version}/${script}.js" crossorigin referrerpolicy="no-referrer" ${more}></script>`;
}

export const TITLE = 'How iron in the brain may take part in MS getting worse';
export const OWN_WORDS = 'The text of the page';
export const CARD = `<ms-research-card article="iron-in-the-brain"><p>${OWN_WORDS}</p></ms-research-card>`;

/** A page with every element and every form, and all that loads late. */
export const everything = (origin: string): string => `
<ms-research-card article="iron-in-the-brain" depth="full" related tools><p>${OWN_WORDS}</p></ms-research-card>
<ms-related-list article="iron-in-the-brain"></ms-related-list>
<ms-research-feed max="3"></ms-research-feed>
<ms-research-search query="iron"></ms-research-search>
<ms-topic-tags article="iron-in-the-brain"></ms-topic-tags>
<ms-rating kind="credibility" article="iron-in-the-brain"></ms-rating>
<ms-research-note></ms-research-note>
<ms-research-settings theme="calm" lang="de" min-credibility="1">
<ms-research-card article="sleep-and-fatigue" depth="short"></ms-research-card>
</ms-research-settings>
<blockquote class="ms-research" data-ms-article="${origin}/articles/fatigue-drugs/"><p>Drugs for fatigue</p></blockquote>
<a class="ms-research" href="${origin}/articles/epstein-barr-virus/?ref=host">Epstein-Barr virus and MS</a>`;

/** What each element of that page shows once it is there: tag, part, how many at least. */
const SHOWN: readonly (readonly [tag: string, part: string, count: number])[] = [
  ['ms-research-card', 'title', 4],
  ['ms-research-card', 'copy', 1],
  ['ms-reading-tools', 'base', 1],
  ['ms-related-list', 'item', 2],
  ['ms-research-feed', 'item', 3],
  ['ms-research-search', 'item', 1],
  ['ms-topic-tags', 'tag', 4],
  ['ms-rating', 'base', 5],
  ['ms-research-note', 'base', 2],
];

/** Waits until something is true of a page; a failure says what the page shows instead. */
export async function until<A extends readonly unknown[]>(
  tab: Runner,
  what: string,
  isTrue: (...args: A) => boolean,
  ...args: A
): Promise<void> {
  // A page that is just being left answers nothing.
  let failure: unknown;
  const now = (): Promise<boolean> =>
    tab.run(isTrue, ...args).catch((error: unknown) => {
      failure = error;
      return false;
    });
  for (const end = Date.now() + 15_000; !(await now());) {
    if (Date.now() > end) {
      const state = await tab.run(() => JSON.stringify([window.recorded, document.body.innerText.slice(0, 2000)]));
      throw new Error(`Waited for ${what}; the page has ${state}`, {cause: failure});
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Waits until a card shows this title. */
export const untilCard = (tab: Runner, title = TITLE): Promise<void> =>
  until(
    tab,
    `a card titled "${title}"`,
    (words) => window.partsOf('ms-research-card', 'title').some((part) => part.textContent.trim() === words),
    title,
  );

/** Waits until a page made of `everything` shows it, opens the reading tools, has a word explained, and lets pictures come. */
export async function untilEverything(tab: Runner): Promise<void> {
  for (const [tag, part, count] of SHOWN)
    await until(
      tab,
      `${count} parts "${part}" of <${tag}>`,
      (...[name, inner, least]) => window.partsOf(name, inner).length >= least,
      tag,
      part,
      count,
    );
  await tab.run(() => {
    window.partsOf('ms-research-card', 'term')[0]!.click();
    window.partsOf('ms-reading-tools', 'base')[0]!.querySelector('button')!.click();
    const pictures = window.below(document).filter((element) => element instanceof HTMLImageElement);
    for (const picture of pictures) picture.loading = 'eager';
  });
  await until(
    tab,
    'pictures, an explained word and the open tools',
    () =>
      window.partsOf('ms-reading-tools', 'base')[0]!.querySelectorAll('button').length > 5 &&
      window.partsOf('ms-research-card', 'definition').length > 0 &&
      window.below(document).every((element) => !(element instanceof HTMLImageElement) || element.complete),
  );
}
