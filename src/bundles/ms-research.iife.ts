/** Everything in one classic script, for pages and site builders that know no modules. */
import '../define.js';
import {setScriptSite} from '../controllers/address.js';
import {upgradeThisPage} from './forms.js';

// Site builders may load it as a module after all, which does not know its tag: then cards name their document by `src`.
const src = (document.currentScript as HTMLScriptElement | null)?.src;
if (src) {
  const site = new URL('../../', src).href;
  setScriptSite(site);
  upgradeThisPage(src, site);
}
