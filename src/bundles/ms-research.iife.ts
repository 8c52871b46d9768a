/** Everything in one classic script, for pages and site builders that know no modules. */
import '../define.js';
import {setScriptSite} from '../controllers/address.js';

const script = document.currentScript as HTMLScriptElement | null;
if (script?.src) setScriptSite(new URL('../../', script.src).href);
