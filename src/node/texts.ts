import {directionOf} from '../i18n/direction.js';
import ar from '../i18n/ar.js';
import de from '../i18n/de.js';
import es from '../i18n/es.js';
import fr from '../i18n/fr.js';
import it from '../i18n/it.js';
import nl from '../i18n/nl.js';
import pl from '../i18n/pl.js';
import pt from '../i18n/pt.js';
import {addTexts, canonicalLocale, hasLanguage, translator} from '../i18n/text.js';
import type {Translate} from '../i18n/text.js';

// Pages load languages one by one; a command writes in all of them at once, and must not wait between two files.
for (const [tag, texts] of Object.entries({ar, de, es, fr, it, nl, pl, pt})) addTexts(tag, texts);

export interface LanguageTexts {
  /** For numbers and dates: the language itself where we have its texts, else English, so that both agree. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: Translate;
}

/** Our texts for something written in a language (BCP 47); English ones where we have none. */
export function textsOf(language: string): LanguageTexts {
  const wanted = canonicalLocale(language);
  const locale = hasLanguage(wanted.split('-')[0]!) ? wanted : 'en';
  return {locale, direction: directionOf(wanted), text: translator(locale)};
}
