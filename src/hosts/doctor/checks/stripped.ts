import type {Check} from '../check.js';
import {traces} from '../traces.js';

export const stripped: Check = {
  name: 'stripped',
  looksFor:
    'A snippet that is shown as text, a shortcode that nobody knows, or a tag that was taken away so that only its text is left.',
  remedy:
    'Put the snippet where HTML goes, switch the plugin on, or use the quotation or the link, which most sites leave alone.',
  stops: 'always',
  find: traces,
};
