/** A piece of text of ours as a reader sees it. Lengths are CSS pixels. */
export interface Seen {
  /** Tag of the element that draws it, without those around that element. */
  readonly tag: string;
  readonly words: string;
  readonly size: number;
  /** Height of its lines for each pixel of its size. */
  readonly line: number;
  /** By how much it runs out of its element at a side. */
  readonly cut: number;
  readonly top: number;
  readonly width: number;
  /** What should not reach it, and does. */
  readonly odd: readonly string[];
  /** `rgb(...)` as it is painted. */
  readonly color: string;
  /** That of the nearest ground behind it; undefined where this is the page's own. */
  readonly ground: string | undefined;
}

/**
 * Every text in the shadow trees of a page, in the order of the document, that a reader can see. Runs in the page. Words for those who listen
 * alone, and marks, are no text to be seen.
 */
export function look(): Seen[] {
  const usual: Readonly<Record<string, string>> = {
    textTransform: 'none',
    letterSpacing: 'normal',
    wordSpacing: '0px',
    textIndent: '0px',
    fontStyle: 'normal',
    fontVariantCaps: 'normal',
    textShadow: 'none',
    writingMode: 'horizontal-tb',
    whiteSpace: 'normal',
    visibility: 'visible',
  };
  const around = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  const chain = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let at: Element | null = element; at; at = around(at)) all.push(at);
    return all;
  };
  const groundOf = (element: Element): string | undefined => {
    for (const at of chain(element)) {
      if (!(at.getRootNode() instanceof ShadowRoot)) return undefined;
      const {backgroundColor} = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return undefined;
  };
  const isForListeners = (element: Element): boolean =>
    chain(element).some((at) => getComputedStyle(at).clipPath !== 'none');
  const seen: Seen[] = [];
  for (const element of window.below(document)) {
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot) || ['STYLE', 'OPTION'].includes(element.tagName) || isForListeners(element))
      continue;
    const style = getComputedStyle(element);
    for (const node of element.childNodes) {
      const words = node instanceof Text ? node.data.replace(/\s+/g, ' ').trim() : '';
      if (!words) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const {left, right, top, width} = range.getBoundingClientRect();
      if (!range.getClientRects().length) continue;
      const base = root.querySelector('[part~="base"]')!.getBoundingClientRect();
      const size = parseFloat(style.fontSize);
      const language = element.closest('[lang]')?.getAttribute('lang') ?? 'en';
      const odd = Object.entries(usual)
        .map(([name, value]) => [name, style[name as never] as string, value] as const)
        .filter(([name, value, wanted]) => value !== wanted && !(name === 'letterSpacing' && value === '0px'))
        .map(([name, value]) => `${name}: ${value}`);
      if (style.direction !== (language === 'ar' ? 'rtl' : 'ltr')) odd.push(`direction: ${style.direction}`);
      seen.push({
        tag: root.host.localName,
        words,
        size,
        line: style.lineHeight === 'normal' ? 1.2 : parseFloat(style.lineHeight) / size,
        cut: Math.max(0, base.left - left, right - base.right),
        top: top + scrollY,
        width,
        odd,
        color: style.webkitTextFillColor,
        ground: groundOf(element),
      });
    }
  }
  return seen;
}

/** Heights at which the parts of the first card begin, in the order of the document. Runs in the page. */
export const tops = (): number[] =>
  ['eyebrow', 'title', 'ratings', 'takeaway', 'applicability', 'depth', 'section', 'questions', 'details'].map(
    (part) => window.partsOf('ms-research-card', part)[0]!.getBoundingClientRect().top + scrollY,
  );
