import type {Article} from '../../article/article.js';
import {fallbackOf, languageAttributes} from '../fallback.js';
import type {Fallback} from '../fallback.js';
import {escapeHtml, Html, html} from '../html.js';
import type {HtmlValue} from '../html.js';
import {reservedHeight} from '../reserved-height.js';
import type {SnippetContext} from './snippet.js';

/** Pieces of HTML that snippets are made of. No tag closes itself, and no script holds text: what strips a tag would print it. */

/** Names of attributes and their values; those without a value are left out, true stands for the name alone. */
type Attributes = Readonly<Record<string, string | true | undefined>>;

export function tag(name: string, attributes: Attributes, inside: HtmlValue = ''): Html {
  const list = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : value === true ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`,
  );
  return new Html(`<${name}${list.join('')}>${html`${inside}`.source}</${name}>`);
}

/** What every script tag of ours says: bring no cookies along and tell nobody which page it is. */
const QUIET = {crossorigin: true, referrerpolicy: 'no-referrer'} as const;

/** The script of a site that is kept up to date. */
export const moduleScript = (site: string): Html =>
  tag('script', {type: 'module', src: `${site}widgets/1/ms-research.js`, ...QUIET});

export const pinnedScript = ({site, pinned: {version, integrity}}: SnippetContext): Html =>
  tag('script', {type: 'module', src: `${site}widgets/${version}/ms-research-all.js`, integrity, ...QUIET});

export const frameScript = (site: string): Html =>
  tag('script', {defer: true, src: `${site}widgets/1/frame.js`, ...QUIET});

/** The card's height until it is there, so that the text below does not jump. */
export const reserve = ({article, depth}: SnippetContext): string =>
  `display: block; min-height: ${reservedHeight(article, depth)}`;

/** `depth` where it is not the usual one. */
export const depthOf = ({depth}: SnippetContext): string | undefined => (depth === 'detail' ? undefined : depth);

/** The address of the summary's document: for pages that load our code from elsewhere than the site. */
export const documentOf = ({article, site}: SnippetContext): string => `${site}v1/articles/${article.id}.json`;

export const pageOf = ({article, site}: SnippetContext): string => `${site}articles/${article.id}/`;

/** `<ms-research-card>` over several lines, for places that take HTML as it is. */
export function card(context: SnippetContext, attributes: Attributes): Html {
  const inside = html`
${indented(quotation(context.article, context.site), '  ')}
`;
  return tag('ms-research-card', attributes, inside);
}

/** The same on one line and with nothing but inline elements inside, for editors that make paragraphs of lines. */
export const inlineCard = (context: SnippetContext, attributes: Attributes): Html =>
  tag('ms-research-card', attributes, inlineText(context.article, context.site));

/** The text inside a card: a quotation of a few paragraphs. */
export function quotation(article: Article, site: string): Html {
  const fallback = fallbackOf(article, site);
  const {title, takeaway, language} = fallback;
  const ui = languageAttributes(fallback.interfaceLanguage, language);
  const {status} = fallback;
  const paragraphs: readonly Html[] = [
    html`<p><strong>${title}</strong></p>`,
    ...(status ? [html`<p${ui}><strong>${status.title}</strong> ${status.body}</p>`] : []),
    html`<p>${takeaway}</p>`,
    html`<p${ui}>${fallback.asOf} ${link(fallback)}</p>`,
  ];
  return tag('blockquote', {lang: language}, html`\n${paragraphs.map((paragraph) => html`  ${paragraph}\n`)}`);
}

/** The same as one line of text. Signs that some editor or template language takes for its own are written as references. */
export function inlineText(article: Article, site: string): Html {
  const fallback = fallbackOf(article, site);
  const {title, takeaway, status, asOf, language} = fallback;
  const ui = languageAttributes(fallback.interfaceLanguage, language);
  const banner = status && html` <strong>${status.title}</strong> ${status.body}`;
  const line = html`<strong>${oneLine(title)}</strong>${ui ? html`<span${ui}>${banner}</span>` : banner} ${oneLine(takeaway)} ${ui ? html`<span${ui}>${asOf}</span>` : asOf} ${link(fallback)}`;
  return withoutOtherLanguages(tag('span', {lang: language}, line));
}

const link = ({page}: Fallback): Html => html`<a href="${page}">${page}</a>`;

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * HTML that means the same inside a template: `[gallery]` is a shortcode to WordPress, `{x}` an expression to Vue, Svelte, Angular, JSX and Hugo, and
 * `@if`, back quotes and `$` are signs of Angular's and of script around it. Only texts and values hold such signs.
 */
export const withoutOtherLanguages = ({source}: Html): Html =>
  new Html(source.replace(/[[\]{}@`$\\]/g, (sign) => `&#${sign.charCodeAt(0)};`));

export const indented = ({source}: Html, by: string): Html => new Html(source.replace(/^(?=.)/gm, by));
