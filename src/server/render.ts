import {Readable} from 'node:stream';

import {RenderResultIterator} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import type {ThunkedRenderResult} from '@lit-labs/ssr/lib/render-result.js';

import './elements.js';
import {resourceOf} from '../elements/drawn/drawn.js';
import type {Given} from '../elements/drawn/drawn.js';
import {documentFor} from './documents.js';
import {Drawing, renderersOf} from './drawing.js';
import type {Page} from './page.js';
import type {Styles} from './styles.js';
import {TAGS} from './tags.js';
import type {ServerTag} from './tags.js';

export interface RenderOptions extends Page {
  /** Attributes of the tag, as on a page; `true` writes one without a value, `false` and undefined none. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** For a card with `related`: the JSON Feed of its related articles. Without it the page asks for them. */
  readonly related?: unknown;
  /** `inline` by default. */
  readonly styles?: Styles;
  /**
   * HTML inside the tag, taken over as it is: what goes into slots, and what readers see whose browser knows no declarative shadow DOM. The
   * caller escapes what is in it.
   */
  readonly inside?: string;
  /** When the document was read, now by default; the same time gives the same HTML. */
  readonly time?: Date;
}

export interface ElementOptions extends RenderOptions {
  /** What the element shows: an article document, a JSON Feed, a rating, or a list of topics. */
  readonly data?: unknown;
}

/**
 * A card as HTML, with its shadow tree, for a page that shows it before and without script. The page's script takes it over as it stands.
 *
 * @param document an article document, as parsed JSON
 * @throws LoadError for what is no article document
 */
export const render = (document: unknown, options: RenderOptions = {}): Promise<string> =>
  renderElement('ms-research-card', {...options, data: document});

/** Any of our elements that shows something without script, as HTML with its shadow tree. Throws what `render` throws. */
export const renderElement = async (tag: ServerTag, options: ElementOptions = {}): Promise<string> => {
  const {open, shadow, close} = draw(tag, options);
  return open + conforming(await collectResult(shadow)) + close;
};

/** As `render`, piece by piece. What is no article document throws before anything is written. */
export const renderStream = (document: unknown, options: RenderOptions = {}): Readable =>
  Readable.from(pieces(draw('ms-research-card', {...options, data: document})), {objectMode: false});

async function* pieces({open, shadow, close}: Drawn): AsyncGenerator<string> {
  yield open;
  const result = new RenderResultIterator(shadow);
  // A promise of its own result is one that goes on where it stopped.
  for (const piece of result) {
    const text = await piece;
    if (typeof text === 'string') yield conforming(text);
  }
  yield close;
}

/** The mark that Lit sets behind a value at the end of a template: browsers read a comment, and complain. */
const conforming = (html: string): string => html.replaceAll('<?>', '<!--?-->');

/** HTML around a shadow tree, and the tree. */
interface Drawn {
  readonly open: string;
  readonly shadow: ThunkedRenderResult;
  readonly close: string;
}

function draw(tag: ServerTag, options: ElementOptions): Drawn {
  if (!TAGS.includes(tag)) throw new TypeError(`<${String(tag)}>: expected one of ${TAGS.join(', ')}`);
  const {url, language, settings, data, styles = 'inline', inside = '', time = new Date()} = options;
  const page = {url, language, settings};
  const host = new Drawing(tag, {page, styles, time});
  setAttributes(host, options.attributes ?? {});
  const shown = given(tag, data, addressOf(host, url) ?? url, time);
  if (shown) host.give(shown);
  host.connectedCallback();
  const related = given('ms-related-list', options.related, url, time);
  const inner = {...page, language: languageOf(shown) ?? language};
  const info = {
    elementRenderers: renderersOf({page: inner, styles, time, related}),
    customElementInstanceStack: [host],
    customElementHostStack: [host],
    eventTargetStack: [host.element],
    slotStack: [],
    deferHydration: false,
  };
  return {
    open: `<${tag}${host.renderAttributes().join('')}><template shadowrootmode="open">`,
    shadow: host.renderShadow(info),
    close: `</template>${inside}</${tag}>`,
  };
}

const ATTRIBUTE = /^[a-z][\w:.-]*$/i;

function setAttributes(host: Drawing, attributes: NonNullable<RenderOptions['attributes']>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTE.test(name)) throw new TypeError(`attributes: ${JSON.stringify(name)} is no name of an attribute`);
    if (value !== undefined && value !== false) host.setAttribute(name, value === true ? '' : String(value));
  }
}

/** The address that an element names for its document; undefined where it names none that can be asked. */
function addressOf({drawn}: Drawing, page: string | undefined): string | undefined {
  const resource = resourceOf(drawn);
  const src = drawn.getAttribute('src');
  if (resource && src && !page && !URL.canParse(src))
    throw new TypeError(`attributes.src: ${src}: expected an absolute address, or \`url\` beside it`);
  return resource?.['options'].url();
}

const given = (tag: ServerTag, value: unknown, base: string | undefined, time: Date): Given | undefined =>
  value === undefined ? undefined : {data: documentFor(tag, value, base), time: time.getTime()};

/** Language of what a card shows; what is inside is in it unless it says otherwise. */
const languageOf = (shown: Given | undefined): string | undefined =>
  (shown?.data as {readonly language?: string} | undefined)?.language;
