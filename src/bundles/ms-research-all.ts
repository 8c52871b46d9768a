/** Everything in one file: every element, the reading tools and all languages. For pages that pin one exact file by its integrity. */
import '../define.js';
import {setScriptSite} from '../controllers/address.js';
import {upgradeThisPage} from './forms.js';

const site = new URL(/* @vite-ignore */ '../../', import.meta.url).href;
setScriptSite(site);
upgradeThisPage(import.meta.url, site);
