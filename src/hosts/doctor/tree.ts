/** A page's elements as the doctor walks them: the same whether a browser or a parser of Node's read the page. */
export interface PageElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | undefined;
  readonly children: readonly (PageElement | string)[];
  /** Line of its start tag, counted from 1; undefined where the parser does not tell. */
  readonly line?: number | undefined;
}

/** Reads HTML as the standard says, which repairs and never refuses; gives what holds all elements. */
export type ParsePage = (html: string) => PageElement;

/** All elements below one, in their order. */
export function descendants(element: PageElement): readonly PageElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...descendants(child)]));
}

/** What a browser never shows. */
const UNSEEN = new Set(['script', 'style', 'template', 'title', 'noscript', 'textarea', 'head']);

/** The text of an element that a reader may see, with its blanks as they are. */
export function textOf(element: PageElement): string {
  if (UNSEEN.has(element.name)) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The nearest element of a name, from an element upwards and itself included. */
export function closest(element: PageElement, name: string): PageElement | undefined {
  for (let at: PageElement | undefined = element; at; at = at.parent) if (at.name === name) return at;
  return undefined;
}

/** The element that follows another in the same parent. */
export function nextElement(element: PageElement): PageElement | undefined {
  const siblings = element.parent?.children.filter((child) => typeof child !== 'string') ?? [];
  return siblings[siblings.indexOf(element) + 1];
}

export const hasClass = ({attributes}: PageElement, name: string): boolean =>
  (attributes.get('class') ?? '').split(/\s+/).includes(name);
