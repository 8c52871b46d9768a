import {SLUG} from '../../article/patterns.js';
import {documentOf} from '../forms.js';
import {resolved} from './address.js';
import {closest, hasClass} from './tree.js';
import type {PageElement} from './tree.js';

/** What is to show something of ours: an element, or a form that the script turns into a card. */
export interface OurElement {
  readonly element: PageElement;
  readonly kind: 'element' | 'quotation' | 'link' | 'frame';
  /** What it asks for: a document, a list or an embed page; undefined where it names nothing that can be told. */
  readonly url: string | undefined;
  /** How it is called in messages. */
  readonly label: string;
}

/** Elements that show one document or list of their own, and the folder of it. */
const FOLDERS: Readonly<Record<string, string>> = {'ms-research-card': 'articles', 'ms-related-list': 'related'};

/** Our pages for frames; others' have no slash at the end. */
const FRAME = /^https?:\/\/[^?#]*\/embed\/[a-z0-9-]+\/(?:[?#].*)?$/;

const OTHERS = ['ms-rating', 'ms-research-feed', 'ms-research-note', 'ms-research-search', 'ms-topic-tags'];

/** @param site that the first script takes summaries from */
export function ourElements(
  elements: readonly PageElement[],
  base: string | undefined,
  site: string | undefined,
): readonly OurElement[] {
  return elements.flatMap((element) => one(element, base, site) ?? []);
}

function one(element: PageElement, base: string | undefined, site: string | undefined): OurElement | undefined {
  const {name, attributes} = element;
  const label = `<${name}>`;
  if (name in FOLDERS || OTHERS.includes(name)) {
    return {element, kind: 'element', url: documentUrl(element, base, site), label};
  }
  if (closest(element, 'ms-research-card')) return undefined;
  if (name === 'blockquote' && attributes.has('data-ms-article')) {
    const url = documentOf(attributes.get('data-ms-article')!);
    return {element, kind: 'quotation', url, label: 'The quotation'};
  }
  if (name === 'a' && hasClass(element, 'ms-research')) {
    return {
      element,
      kind: 'link',
      url: documentOf(resolved(attributes.get('href') ?? '', base) ?? ''),
      label: 'The link',
    };
  }
  const frame = name === 'iframe' ? resolved(attributes.get('src') ?? '', base) : undefined;
  return frame && FRAME.test(frame) ? {element, kind: 'frame', url: frame, label: 'The frame'} : undefined;
}

/** What an element asks for, by the same rules as the elements themselves. */
function documentUrl(
  element: PageElement,
  base: string | undefined,
  scriptSite: string | undefined,
): string | undefined {
  const {name, attributes} = element;
  const src = attributes.get('src');
  if (src) return resolved(src, base);
  const id = attributes.get('article');
  const folder = FOLDERS[name] ?? (name === 'ms-rating' || name === 'ms-topic-tags' ? 'articles' : undefined);
  const site = siteOf(element, base) ?? scriptSite;
  return id && SLUG.test(id) && folder && site ? `${site}v1/${folder}/${id}.json` : undefined;
}

/** The site that settings around an element name. */
function siteOf(element: PageElement, base: string | undefined): string | undefined {
  const address = closest(element, 'ms-research-settings')?.attributes.get('base');
  return address ? resolved(address.replace(/\/?$/, '/'), base) : undefined;
}
