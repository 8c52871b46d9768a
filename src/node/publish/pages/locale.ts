import {enTools} from '../../../i18n/en-tools.js';
import {pageTranslator} from '../../../i18n/page-texts.js';
import type {TranslatePage} from '../../../i18n/page-texts.js';
import {addTexts} from '../../../i18n/text.js';
import type {Translate} from '../../../i18n/text.js';
import {languageAttributes} from '../../../hosts/fallback.js';
import type {Html} from '../../../hosts/html.js';
import {textsOf} from '../../texts.js';

addTexts('en', enTools);

/** What a page needs to speak: the language of its own text, and that of the words around it, which is English where we have no other. */
export interface PageLocale {
  /** BCP 47 tag of the page's own text. */
  readonly language: string;
  /** BCP 47 tag of the words around it, and of its dates and numbers. */
  readonly interfaceLanguage: string;
  readonly text: Translate;
  readonly page: TranslatePage;
  /** ` lang dir` for an element that holds the words around the text; nothing where both are in one language. */
  readonly ui: Html | undefined;
}

const locales = new Map<string, PageLocale>();

export function pageLocale(language: string): PageLocale {
  let locale = locales.get(language);
  if (!locale) {
    const {locale: interfaceLanguage, text} = textsOf(language);
    locale = {
      language,
      interfaceLanguage,
      text,
      page: pageTranslator(interfaceLanguage),
      ui: languageAttributes(interfaceLanguage, language),
    };
    locales.set(language, locale);
  }
  return locale;
}
