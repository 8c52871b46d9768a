/** Selector -> what loads the code for what it finds. */
export type Loaders = {readonly [selector: string]: () => Promise<unknown>};

/** Loads code when something that needs it appears in a document, now or later. Returns what stops it. */
export function loadWhenSeen(document: Document, loaders: Loaders): () => void {
  const asked = new Set<string>();
  const look = (): void => {
    for (const [selector, load] of Object.entries(loaders)) {
      if (asked.has(selector) || !document.querySelector(selector)) continue;
      asked.add(selector);
      // A file that cannot be had leaves the page's own text.
      load().catch(() => undefined);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {childList: true, subtree: true});
  look();
  return () => observer.disconnect();
}
