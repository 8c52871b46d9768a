/** One small script for a page: it loads the code of an element when its tag appears, so pages load no more than they show. */
import {setScriptSite} from '../controllers/address.js';
import {FORMS} from './forms-selector.js';
import {loadWhenSeen} from './load-when-seen.js';

const site = new URL(/* @vite-ignore */ '../../', import.meta.url).href;
setScriptSite(site);
loadWhenSeen(document, {
  [FORMS]: async () => (await import('./forms.js')).upgradeThisPage(import.meta.url, site),
  'ms-rating': () => import('../elements/ms-rating/ms-rating.define.js'),
  'ms-related-list': () => import('../elements/ms-related-list/ms-related-list.define.js'),
  'ms-research-card': () => import('../elements/ms-research-card/ms-research-card.define.js'),
  'ms-research-feed': () => import('../elements/ms-research-feed/ms-research-feed.define.js'),
  'ms-research-note': () => import('../elements/ms-research-note/ms-research-note.define.js'),
  'ms-research-search': () => import('../elements/ms-research-search/ms-research-search.define.js'),
  'ms-research-settings': () => import('../elements/ms-research-settings/ms-research-settings.define.js'),
  'ms-topic-tags': () => import('../elements/ms-topic-tags/ms-topic-tags.define.js'),
});
