import {resolved} from './address.js';
import {ourElements} from './our-elements.js';
import type {OurElement} from './our-elements.js';
import {scriptsOf} from './our-scripts.js';
import type {OurScript} from './our-scripts.js';
import {policiesOf} from './policy.js';
import type {Policy} from './policy.js';
import {descendants} from './tree.js';
import type {PageElement, ParsePage} from './tree.js';

/** A page as it came. */
export interface PageSource {
  readonly html: string;
  /** Names in lower case; of several with one name, the values with commas between them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its address; undefined for a text whose address nobody knows. */
  readonly url?: string | undefined;
}

/** What a server says to a request without cookies from the page. */
export interface Answer {
  /** HTTP status; 0 where nothing came. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Asks a server, as the page would; never throws. */
export type Ask = (url: string) => Promise<Answer>;

/** A page with everything of ours that is on it. */
export interface Page {
  readonly source: PageSource;
  readonly root: PageElement;
  /** All elements, in their order. */
  readonly elements: readonly PageElement[];
  /** The scripts of ours that it loads, in their order. */
  readonly scripts: readonly OurScript[];
  /** Cards, lists and the rest, and the forms that become cards. */
  readonly ours: readonly OurElement[];
  /** Content security policies in force, those of headers first. */
  readonly policies: readonly Policy[];
  readonly ask?: Ask | undefined;
}

export function readPage(source: PageSource, parse: ParsePage, ask?: Ask): Page {
  const root = parse(source.html);
  const elements = descendants(root);
  const base = baseOf(elements, source.url);
  const scripts = scriptsOf(elements, base);
  return {
    source,
    root,
    elements,
    scripts,
    ours: ourElements(elements, base, scripts.find(({site}) => site)?.site),
    policies: policiesOf(source.headers, elements),
    ask,
  };
}

/** What relative addresses are resolved against. */
function baseOf(elements: readonly PageElement[], url: string | undefined): string | undefined {
  const href = elements.find(({name, attributes}) => name === 'base' && attributes.has('href'))?.attributes.get('href');
  return href === undefined ? url : (resolved(href, url) ?? url);
}
