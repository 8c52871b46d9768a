/** What a feed says about itself; addresses are absolute. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly feeds: {readonly rss: string; readonly atom: string; readonly json: string};
  readonly publisher: string;
  readonly site: string;
  /** The newest day in it, `2026-11-23`; missing where it is empty. */
  readonly newest: string | undefined;
}

/** A day as a moment in time; feeds have nothing coarser. */
export const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);
