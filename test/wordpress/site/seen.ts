import type {Frame, Page} from 'playwright-core';

/** What a reader of a post has before them. */
export interface Seen {
  /** Titles of the cards that are ready, in order. */
  readonly cards: readonly string[];
  /** Elements of ours that are not ready. */
  readonly unready: number;
  /** The post's text that can be seen, without the cards' own. */
  readonly text: string;
  /** Addresses of the links among it. */
  readonly links: readonly string[];
}

/** Waits until each card on the page is ready or has failed. */
export async function settled(page: Page | Frame): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('ms-research-card')].every((card) => card.matches(':state(ready), :state(error)')),
  );
}

/** Reads a post's page. */
export function seenIn(page: Page | Frame): Promise<Seen> {
  return page.evaluate(() => {
    const content = document.querySelector('.entry-content') ?? document.body;
    const cards = [...content.querySelectorAll('ms-research-card')];
    const ready = cards.filter((card) => card.matches(':state(ready)'));
    const links = [...content.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.checkVisibility());
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let text = '';
    while (walker.nextNode()) {
      const {parentElement, data} = walker.currentNode as Text;
      range.selectNodeContents(walker.currentNode);
      // What no slot shows has no place on the page, although what it is in may be seen.
      if (range.getClientRects().length && parentElement?.checkVisibility()) text += ` ${data}`;
    }
    return {
      cards: ready.map((card) => card.shadowRoot?.querySelector('[part~="title"]')?.textContent.trim() ?? ''),
      unready: cards.length - ready.length,
      text: text.replace(/\s+/g, ' ').trim(),
      links: links.map(({href}) => href),
    };
  });
}

/** Addresses that are not of these places. A `blob:` is of the page that made it, as WordPress does to look for emoji. */
export const strangersAmong = (addresses: readonly string[], known: readonly string[]): readonly string[] =>
  addresses.filter((address) => !known.some((start) => address.replace(/^blob:/, '').startsWith(start)));

/** Marks of code where there should be words. */
export const LEAKS =
  /\[ms-|\[\/ms-|<\/?\w|&lt;|&#|\bimport\b|@context|window\.|function\s*\(|src=|data-ms|undefined|\bnull\b/;
