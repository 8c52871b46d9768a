import ar from '../i18n/ar.js';
import de from '../i18n/de.js';
import es from '../i18n/es.js';
import fr from '../i18n/fr.js';
import it from '../i18n/it.js';
import nl from '../i18n/nl.js';
import pl from '../i18n/pl.js';
import pt from '../i18n/pt.js';
import {addTexts} from '../i18n/text.js';

// Pages load languages one by one; a command writes in all of them at once, and must not wait between two files.
for (const [tag, texts] of Object.entries({ar, de, es, fr, it, nl, pl, pt})) addTexts(tag, texts);

export {textsOf} from '../i18n/texts-of.js';
export type {LanguageTexts} from '../i18n/texts-of.js';
