import type {Article} from '../article/article.js';
import {formatDate} from '../format/date.js';
import {statusText} from '../format/status.js';
import type {StatusText} from '../format/status.js';
import {directionOf} from '../i18n/direction.js';
import {pageTranslator} from '../i18n/page-texts.js';
import {textsOf} from '../i18n/texts-of.js';
import {html} from './html.js';
import type {Html} from './html.js';

/**
 * The few lines that stand in the place of a card where no script runs, and where tags are stripped. They say what matters if nothing else is ever
 * shown: the title, that a paper is not in order, the takeaway, of which day this is, and where it may have been corrected since.
 */
export interface Fallback {
  readonly title: string;
  readonly status?: StatusText | undefined;
  readonly takeaway: string;
  /** "As of 23 November 2026. Check for corrections:", to be followed by the address of the page. */
  readonly asOf: string;
  /** Address of the summary's own page. */
  readonly page: string;
  /** BCP 47 tags: of the summary, and of our words around it. */
  readonly language: string;
  readonly interfaceLanguage: string;
}

/** @param site the published site's absolute address, with a slash at its end */
export function fallbackOf(article: Article, site: string): Fallback {
  const {id, title, takeaway, paper, language, updated, published} = article;
  const {locale, text} = textsOf(language);
  const page = pageTranslator(locale);
  const date = formatDate(updated ?? published, locale);
  return {
    title,
    takeaway,
    status: statusText(paper, text),
    asOf: `${page('asOf', {date})} ${page('checkCorrections')}`,
    page: `${site}articles/${id}/`,
    language,
    interfaceLanguage: locale,
  };
}

/** ` lang dir` for words in a language that stand in a text of another; nothing where it is the same. */
export function languageAttributes(language: string, around: string): Html | undefined {
  const same = language.split('-')[0] === around.split('-')[0];
  return same ? undefined : html` lang="${language}" dir="${directionOf(language)}"`;
}
