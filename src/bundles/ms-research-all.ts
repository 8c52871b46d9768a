/** Everything in one file: every element, the reading tools and all languages. For pages that pin one exact file by its integrity. */
import '../define.js';
import {setScriptSite} from '../controllers/address.js';

setScriptSite(new URL(/* @vite-ignore */ '../../', import.meta.url).href);
