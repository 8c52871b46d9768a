import type {Page} from './page.js';

/** One thing that a check found. */
export interface Found {
  /** Does it keep a card from working, or is it merely not as good as it could be? */
  readonly stops: boolean;
  /** In plain words: what is the matter, and what follows. */
  readonly message: string;
  readonly line?: number | undefined;
  /** Lines to put into the page or the server's settings, exactly so. */
  readonly fix?: readonly string[] | undefined;
}

/** One thing that the doctor looks for. */
export interface Check {
  readonly name: string;
  /** What it looks for; a sentence for the guide. */
  readonly looksFor: string;
  /** What helps; a sentence for the guide. */
  readonly remedy: string;
  /** Can what it finds stop the cards? */
  readonly stops: 'always' | 'sometimes' | 'never';
  /** Does it ask servers? Left out where nobody can be asked. */
  readonly asks?: boolean;
  find(page: Page): readonly Found[] | Promise<readonly Found[]>;
}
