/**
 * The one file that a page loads: card, rating and tags, registered, with the site that the file came from as their base. Lists, the note,
 * search and settings come from beside it when their tags appear.
 */
import '../elements/ms-rating/ms-rating.define.js';
import '../elements/ms-research-card/ms-research-card.define.js';
import '../elements/ms-topic-tags/ms-topic-tags.define.js';
import {setScriptSite} from '../controllers/address.js';
import {FORMS} from './forms-selector.js';
import {loadWhenSeen} from './load-when-seen.js';

// Published as widgets/<version>/ms-research.js; the site's root is two folders up. Elements that are there already ask in a microtask, so
// this still comes in time.
const site = new URL(/* @vite-ignore */ '../../', import.meta.url).href;
setScriptSite(site);
loadWhenSeen(document, {
  [FORMS]: async () => (await import('./forms.js')).upgradeThisPage(import.meta.url, site),
  'ms-related-list': () => import('../elements/ms-related-list/ms-related-list.define.js'),
  'ms-research-note': () => import('../elements/ms-research-note/ms-research-note.define.js'),
  'ms-research-settings': () => import('../elements/ms-research-settings/ms-research-settings.define.js'),
  'ms-research-feed': () => import('../elements/ms-research-feed/ms-research-feed.define.js'),
  'ms-research-search': () => import('../elements/ms-research-search/ms-research-search.define.js'),
});
