import {unsafeCSS} from 'lit';
import type {CSSResult} from 'lit';

import {RIGHT_TO_LEFT} from '../i18n/direction.js';

/**
 * Each text runs as its language does: that of the interface and that of a summary may differ. In a file of its own, since the build takes
 * the white space out of no style sheet that stands beside text made at run time.
 */
export const directionStyles: CSSResult = unsafeCSS(
  `[lang]{direction:ltr;unicode-bidi:isolate}[lang]:is(${RIGHT_TO_LEFT.map((language) => `:lang(${language})`).join()}){direction:rtl}`,
);
