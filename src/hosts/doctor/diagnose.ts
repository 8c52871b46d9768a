import type {Found} from './check.js';
import {CHECKS} from './checks.js';
import {readPage} from './page.js';
import type {Ask, PageSource} from './page.js';
import type {ParsePage} from './tree.js';

export interface Finding extends Found {
  /** Name of the check. */
  readonly check: string;
}

export interface Diagnosis {
  /** Address of the page, where it has one. */
  readonly url?: string | undefined;
  /** Elements and forms of ours on the page. */
  readonly cards: number;
  /** Can the cards work? */
  readonly works: boolean;
  /** What stops the cards first. */
  readonly findings: readonly Finding[];
}

export interface DiagnoseOptions {
  readonly parse: ParsePage;
  /** Asks servers; without it only the page itself is looked at. */
  readonly ask?: Ask | undefined;
}

/** Looks at a page for everything that stops its cards, or keeps them from being as good as they could be. Runs in a browser as in Node. */
export async function diagnose(source: PageSource, {parse, ask}: DiagnoseOptions): Promise<Diagnosis> {
  const page = readPage(source, parse, ask);
  const found = await Promise.all(
    CHECKS.map(async ({name, find}) => (await find(page)).map((each): Finding => ({check: name, ...each}))),
  );
  const findings = found.flat();
  return {
    url: source.url,
    cards: page.ours.length,
    works: !findings.some(({stops}) => stops),
    findings: [...findings.filter(({stops}) => stops), ...findings.filter(({stops}) => !stops)],
  };
}
