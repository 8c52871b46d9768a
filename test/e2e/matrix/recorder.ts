/** What a page's recorder kept. */
export interface Recorded {
  /** `connect-src http://...`: what the page's policy refused. */
  readonly refused: readonly string[];
  /** Warnings and errors that scripts wrote to the console. */
  readonly console: readonly string[];
  /** What was thrown and caught by nobody, and what did not load. */
  readonly failed: readonly string[];
}

declare global {
  interface Window {
    readonly recorded: Recorded;
    /** Came the page back out of the back/forward cache? */
    readonly cameBack?: true;
    /** Every element below a node, those in open shadow trees among them, in document order. */
    below(node: ParentNode): Element[];
    /** The last card of the page and of the frames that it can look into. */
    lastCard(): HTMLElement;
    /** Every part of that name in the shadow trees of the elements of that tag. */
    partsOf(tag: string, part: string): HTMLElement[];
  }
}

/** A script of the page's own, before all others: it keeps what goes wrong on the page, in every engine alike, and looks into shadow trees. */
export const RECORDER = `
  window.recorded = {refused: [], console: [], failed: []};
  addEventListener('securitypolicyviolation', (event) =>
    recorded.refused.push((event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample).trim()), true);
  addEventListener('error', (event) => {
    const {src} = event.target;
    recorded.failed.push(src ? 'not loaded: ' + src : 'thrown: ' + event.message);
  }, true);
  addEventListener('unhandledrejection', (event) => recorded.failed.push('rejected: ' + event.reason));
  for (const level of ['warn', 'error']) {
    const write = console[level];
    console[level] = (...words) => {
      recorded.console.push(words.join(' '));
      write.apply(console, words);
    };
  }
  addEventListener('pageshow', ({persisted}) => persisted && (window.cameBack = true));
  window.below = (node) => [...node.querySelectorAll('*')].flatMap((element) =>
    [element, ...(element.shadowRoot ? below(element.shadowRoot) : [])]);
  window.lastCard = () => [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)].flatMap(below)
    .filter((element) => element.localName === 'ms-research-card').at(-1);
  window.partsOf = (tag, part) => below(document).filter((element) => element.localName === tag && element.shadowRoot)
    .flatMap((element) => below(element.shadowRoot).filter((inner) => inner.matches('[part~="' + part + '"]')));
`;
