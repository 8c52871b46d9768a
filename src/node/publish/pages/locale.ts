import ar from '../../../i18n/ar.js';
import de from '../../../i18n/de.js';
import {directionOf} from '../../../i18n/direction.js';
import {enTools} from '../../../i18n/en-tools.js';
import es from '../../../i18n/es.js';
import fr from '../../../i18n/fr.js';
import it from '../../../i18n/it.js';
import nl from '../../../i18n/nl.js';
import {pageTranslator} from '../../../i18n/page-texts.js';
import type {TranslatePage} from '../../../i18n/page-texts.js';
import pl from '../../../i18n/pl.js';
import pt from '../../../i18n/pt.js';
import {addTexts, canonicalLocale, hasLanguage, translator} from '../../../i18n/text.js';
import type {Translate} from '../../../i18n/text.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';

addTexts('en', enTools);
for (const [tag, texts] of Object.entries({ar, de, es, fr, it, nl, pl, pt})) addTexts(tag, texts);

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
    const canonical = canonicalLocale(language);
    const interfaceLanguage = hasLanguage(canonical.split('-')[0]!) ? canonical : 'en';
    locale = {
      language,
      interfaceLanguage,
      text: translator(interfaceLanguage),
      page: pageTranslator(interfaceLanguage),
      ui: languageAttributes(interfaceLanguage, language),
    };
    locales.set(language, locale);
  }
  return locale;
}

/** ` lang dir` for words in a language that stand in a text of another; nothing where it is the same. */
export function languageAttributes(language: string, around: string): Html | undefined {
  const same = language.split('-')[0] === around.split('-')[0];
  return same ? undefined : html` lang="${language}" dir="${directionOf(language)}"`;
}
