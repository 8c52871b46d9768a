/** Where things stand in the window, and how they are brought or kept there. Nothing glides, whatever the page's own scrolling is like. */

/** Top and bottom in px of the window. Engines without `currentCSSZoom` measure in px of the zoomed element, from the top of the page. */
function edgesOf(element: Element): {readonly top: number; readonly bottom: number} {
  const {top, bottom} = element.getBoundingClientRect();
  if ('currentCSSZoom' in Element.prototype) return {top, bottom};
  const [zoom, scrolled] = [zoomOf(element), window.scrollY];
  return {top: (top + scrolled) * zoom - scrolled, bottom: (bottom + scrolled) * zoom - scrolled};
}

function zoomOf(element: Element): number {
  const root = element.getRootNode();
  const around = element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return (Number(getComputedStyle(element).zoom) || 1) * (around ? zoomOf(around) : 1);
}

/** Brings a block into view; one that is taller than half the window begins at its top. */
export function scrollTo(block: Element): void {
  const {top, bottom} = edgesOf(block);
  block.scrollIntoView({block: bottom - top < window.innerHeight / 2 ? 'center' : 'start', behavior: 'instant'});
}

/** Is any of it in the window? */
export function isInView(block: Element): boolean {
  const {top, bottom} = edgesOf(block);
  return bottom > 0 && top < window.innerHeight;
}

/**
 * A press that makes the text larger moves everything below it. What was pressed stays under the finger all the same, so that a hand that
 * finds it hard to aim can press again. Listens before the button itself does, and makes up for the move before the next frame is drawn.
 */
export const holdInPlace = {
  capture: true,
  handleEvent({target}: Event): void {
    const pressed = target as Element;
    const {top} = edgesOf(pressed);
    requestAnimationFrame(() => {
      if (pressed.isConnected) window.scrollBy({top: edgesOf(pressed).top - top, behavior: 'instant'});
    });
  },
};
