import {directionOf} from './direction.js';
import {canonicalLocale, hasLanguage, translator} from './text.js';
import type {Translate} from './text.js';

export interface LanguageTexts {
  /** For numbers and dates: the language itself where we have its texts, else English, so that both agree. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: Translate;
}

/** Our texts for something written in a language (BCP 47), as far as they are loaded; English ones where they are not. */
export function textsOf(language: string): LanguageTexts {
  const wanted = canonicalLocale(language);
  const locale = hasLanguage(wanted.split('-')[0]!) ? wanted : 'en';
  return {locale, direction: directionOf(wanted), text: translator(locale)};
}
