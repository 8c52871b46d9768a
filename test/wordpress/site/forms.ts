import type {Article} from '../../../src/article/article.js';
import {escapeHtml} from '../../../src/hosts/html.js';
import {snippetFor} from '../../helpers/html-snippet.js';
import type {Library} from './library.js';

/** One way to write a summary into a post. */
export interface Form {
  readonly name: string;
  /** Id of the summary that stands for this form, a different one each. */
  readonly id: string;
  /** In the block editor's comments. */
  readonly block: string;
  /** As the classic editor stores it; undefined where there is no such form. */
  readonly classic?: string;
}

const html = (inside: string): string => `<!-- wp:html -->\n${inside}\n<!-- /wp:html -->`;

/** What the quotation says, as the block editor saves it. */
const words = ({title, takeaway}: Article, page: string): string =>
  `<p><strong class="ms-research-title">${escapeHtml(title)}</strong></p><p class="ms-research-takeaway">${escapeHtml(takeaway)}</p>` +
  `<p><span class="ms-research-as-of">As of November 23, 2026. Check for corrections:</span> <a href="${page}">${page}</a></p>`;

/** What libraries offer to copy for WordPress. */
export const wordpressSnippet = (article: Article, {address}: Library): string =>
  snippetFor('wordpress', article, {site: address}).code[0]!.text.trim();

/** Every form, each with a summary of its own. */
export function allForms(library: Library): readonly Form[] {
  const of = (id: string): {page: string; article: Article} => ({
    page: library.page(id),
    article: library.document(id),
  });
  const form = (
    name: string,
    id: string,
    make: (of: {page: string; article: Article}) => Omit<Form, 'name' | 'id'>,
  ): Form => ({
    name,
    id,
    ...make(of(id)),
  });
  return [
    form('block', 'iron-in-the-brain', ({page, article}) => ({
      block:
        `<!-- wp:ms-research/summary {"summary":"iron-in-the-brain"} -->\n` +
        `<blockquote class="wp-block-ms-research-summary ms-research" data-ms-article="${page}">${words(article, page)}</blockquote>\n` +
        `<!-- /wp:ms-research/summary -->`,
    })),
    form('shortcode', 'epstein-barr-virus', () => ({
      block: `<!-- wp:shortcode -->\n[ms-research id="epstein-barr-virus" depth="short"]\n<!-- /wp:shortcode -->`,
      classic: '[ms-research id="epstein-barr-virus" depth="short"]',
    })),
    form('address', 'diet-and-fatigue', ({page}) => ({
      block:
        `<!-- wp:embed {"url":"${page}","type":"rich"} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n` +
        `${page}\n</div></figure>\n<!-- /wp:embed -->`,
      classic: page,
    })),
    form('quotation', 'sleep-and-fatigue', ({page, article}) => {
      const quotation = `<blockquote class="ms-research" data-ms-article="${page}">${words(article, page)}</blockquote>`;
      return {block: html(quotation), classic: quotation};
    }),
    form('link', 'fatigue-drugs', ({page, article}) => {
      const link = `<a class="ms-research" href="${page}">${escapeHtml(article.title)}</a>`;
      return {block: `<!-- wp:paragraph -->\n<p>${link}</p>\n<!-- /wp:paragraph -->`, classic: link};
    }),
    form('element', 'cd14-gene-variants', ({page, article}) => {
      const element = `<ms-research-card article="cd14-gene-variants"><a href="${page}">${escapeHtml(article.title)}</a></ms-research-card>`;
      return {block: html(element), classic: element};
    }),
    form('snippet', 'tolebrutinib-progressive-ms', ({article}) => {
      const snippet = wordpressSnippet(article, library);
      return {block: html(snippet), classic: snippet};
    }),
  ];
}

/** A post that holds some forms, with a paragraph before and after each. */
export const postWith = (forms: readonly string[]): string =>
  forms.map((form, index) => `${paragraph(`Before ${index + 1}.`)}\n\n${form}`).join('\n\n') +
  `\n\n${paragraph('The end.')}`;

const paragraph = (text: string): string => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;

/** The same without the block editor's comments. */
export const classicPostWith = (forms: readonly string[]): string =>
  forms.map((form, index) => `Before ${index + 1}.\n\n${form}`).join('\n\n') + '\n\nThe end.';
