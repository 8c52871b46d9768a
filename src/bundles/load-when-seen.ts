/** Tag -> what loads the code of its element. */
export type Loaders = {readonly [tag: string]: () => Promise<unknown>};

/** Loads the code of an element when its tag appears in a document, now or later. Returns what stops it. */
export function loadWhenSeen(document: Document, loaders: Loaders): () => void {
  const asked = new Set<string>();
  const look = (): void => {
    for (const [tag, load] of Object.entries(loaders)) {
      if (asked.has(tag) || !document.querySelector(tag)) continue;
      asked.add(tag);
      // A file that cannot be had leaves the page's own text.
      load().catch(() => undefined);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {childList: true, subtree: true});
  look();
  return () => observer.disconnect();
}
