/** Everything in one classic script, for pages and site builders that know no modules. */
import '../define.js';
import {setScriptSite} from '../controllers/address.js';
import {upgradeThisPage} from './forms.js';

const {src} = document.currentScript as HTMLScriptElement;
const site = new URL('../../', src).href;
setScriptSite(site);
upgradeThisPage(src, site);
