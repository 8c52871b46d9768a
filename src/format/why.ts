import type {Why} from '../article/feed.js';
import type {Translate} from '../i18n/text.js';

/** Why an item is in a related list. An editor's own reason stands as it is written. */
export const whyText = ({kind, text: words = ''}: Why, text: Translate): string =>
  kind === 'editor' ? words : text(`why-${kind}`, {text: words});
