import {enTools} from '../../i18n/en-tools.js';
import {addTexts} from '../../i18n/text.js';

addTexts('en', enTools);

/** What stands in the place of a summary that was taken back, or that the page does not show. Loaded when there is one. */
export {notShown} from './not-shown.js';
export {withdrawnNotice} from './withdrawn-notice.js';
