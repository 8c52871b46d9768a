import {SLUG} from '../../article/patterns.js';
import {searchPaths} from '../../client/search/layout.js';
import {documentOf} from '../forms.js';
import {resolved} from './address.js';
import {closest, hasClass} from './tree.js';
import type {PageElement} from './tree.js';

/** What is to show something of ours: an element, or a form that the script turns into a card. */
export interface OurElement {
  readonly element: PageElement;
  readonly kind: 'element' | 'quotation' | 'link' | 'frame';
  /** What it asks for first: a document, a list, an index or an embed page; undefined where it names nothing that can be told. */
  readonly url: string | undefined;
  /** What that is, in words. */
  readonly what: string;
  /** An address where its pictures lie; undefined for what shows none. */
  readonly pictures: string | undefined;
  /** How it is called in messages. */
  readonly label: string;
}

/** What an element asks a site for. */
interface Asks {
  readonly what: string;
  readonly withoutPictures?: boolean;
  /** The file below `v1/`; undefined where the attributes name none. */
  file(attributes: PageElement['attributes']): string | undefined;
}

const ofArticle =
  (folder: string): Asks['file'] =>
  (attributes) => {
    const id = attributes.get('article') ?? '';
    return SLUG.test(id) ? `${folder}/${id}.json` : undefined;
  };

const ELEMENTS: Readonly<Record<string, Asks>> = {
  'ms-rating': {what: 'rating', withoutPictures: true, file: ofArticle('articles')},
  'ms-related-list': {what: 'list', file: ofArticle('related')},
  'ms-research-card': {what: 'summary', file: ofArticle('articles')},
  'ms-research-feed': {
    what: 'list',
    file: (attributes) => {
      const topic = attributes.get('topic');
      return topic ? `topics/${encodeURIComponent(topic)}.json` : 'latest.json';
    },
  },
  'ms-research-note': {what: 'note', withoutPictures: true, file: () => undefined},
  'ms-research-search': {what: 'index', file: () => `search/${searchPaths.manifest}`},
  'ms-topic-tags': {
    what: 'topics',
    withoutPictures: true,
    file: (attributes) => (namesTopics(attributes) ? 'topics.json' : ofArticle('articles')(attributes)),
  },
};

/** Our pages for frames; others' have no slash at the end. */
const FRAME = /^https?:\/\/[^?#]*\/embed\/[a-z0-9-]+\/(?:[?#].*)?$/;

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
  const asks = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (asks) {
    const url = askedUrl(element, asks, base, site);
    const pictures = asks.withoutPictures ? undefined : picturesOf(url);
    return {element, kind: 'element', url, what: asks.what, pictures, label: `<${name}>`};
  }
  if (closest(element, 'ms-research-card')) return undefined;
  if (name === 'blockquote' && attributes.has('data-ms-article')) {
    const url = documentOf(attributes.get('data-ms-article')!);
    return {element, kind: 'quotation', url, what: 'summary', pictures: picturesOf(url), label: 'The quotation'};
  }
  if (name === 'a' && hasClass(element, 'ms-research')) {
    const url = documentOf(resolved(attributes.get('href') ?? '', base) ?? '');
    return {element, kind: 'link', url, what: 'summary', pictures: picturesOf(url), label: 'The link'};
  }
  const frame = name === 'iframe' ? resolved(attributes.get('src') ?? '', base) : undefined;
  return frame && FRAME.test(frame)
    ? {element, kind: 'frame', url: frame, what: 'page', pictures: undefined, label: 'The frame'}
    : undefined;
}

/** What an element asks for, by the same rules as the elements themselves. */
function askedUrl(
  element: PageElement,
  {file}: Asks,
  base: string | undefined,
  scriptSite: string | undefined,
): string | undefined {
  const {name, attributes} = element;
  const isSearch = name === 'ms-research-search';
  const src = isSearch || (name === 'ms-topic-tags' && namesTopics(attributes)) ? undefined : attributes.get('src');
  if (src) return resolved(src, base);
  const named =
    (isSearch && attributes.get('base')) || closest(element, 'ms-research-settings')?.attributes.get('base');
  const site = named ? resolved(named.replace(/\/?$/, '/'), base) : scriptSite;
  const path = file(attributes);
  return path && site ? `${site}v1/${path}` : undefined;
}

/** Tags that name topics look at nothing else. */
const namesTopics = (attributes: PageElement['attributes']): boolean => /[^\s,]/.test(attributes.get('topics') ?? '');

/** The folder of pictures on the site of a document; beside it where the site is not one of ours. */
function picturesOf(url: string | undefined): string | undefined {
  return url && resolved('images/', /^.*\/(?=v1\/)/.exec(url)?.[0] ?? url);
}
