import {shadowElements, wordsOf} from './queries.js';

/** Least width and height, in CSS px, of what a finger must hit: WCAG 2.2, 2.5.5 (AAA). */
export const LEAST_TARGET = 44;

/** The innermost element at a point, through shadow trees. */
function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/**
 * Width and height, in CSS px, over which a press in line with the element's centre hits it; more than `LEAST_TARGET` is not measured. It
 * counts a link whose area is larger than its words, and not one that something lies over.
 */
export function targetSize(element: Element): {width: number; height: number} {
  element.scrollIntoView({block: 'center', inline: 'center'});
  // A link over two lines is pressed on its first.
  const {left, right, top, bottom} = element.getClientRects()[0]!;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const reach = (stepX: number, stepY: number): number => {
    let distance = 0;
    while (distance <= LEAST_TARGET) {
      const hit = elementAt(x + stepX * (distance + 0.5), y + stepY * (distance + 0.5));
      if (!hit || !element.contains(hit)) break;
      distance++;
    }
    return distance;
  };
  return {width: reach(-1, 0) + reach(1, 0), height: reach(0, -1) + reach(0, 1)};
}

/** Does a link or a word that is explained stand inside running text? Then its line gives its height. */
function inText(element: Element): boolean {
  if (element.matches('[part~="section"] a')) return true;
  const block = element.closest('p, li, dd, span, div');
  return !!block && wordsOf(block) !== wordsOf(element);
}

/** Is it drawn? What stands in a closed disclosure has a box in some engines all the same. */
const isShown = (element: Element): boolean => element.getClientRects().length > 0 && element.checkVisibility();

/** Every button and every link that stands alone, of an element and of those inside it. */
export function targetsOf(element: Element): HTMLElement[] {
  const isTarget = (inner: Element): inner is HTMLElement =>
    inner.matches('button, a[href], input, select, summary, [role="button"]') && isShown(inner);
  const isWord = (inner: Element): boolean => inner.matches('a, [part~="term"]');
  return shadowElements(element)
    .filter(isTarget)
    .filter((inner) => !isWord(inner) || !inText(inner));
}

/** Targets that are too small, each as one line. */
export function smallTargets(element: Element): string[] {
  return targetsOf(element).flatMap((target) => {
    const {width, height} = targetSize(target);
    const name = `${target.localName} "${wordsOf(target) || (target.getAttribute('aria-label') ?? '')}"`;
    // Engines place edges on whole pixels.
    return Math.min(width, height) >= LEAST_TARGET - 1 ? [] : [`${name}: ${width} x ${height}`];
  });
}
