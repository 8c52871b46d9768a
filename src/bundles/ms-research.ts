/** The one file that a page loads: every core element, registered, with the site that the file came from as their base. */
import {setScriptSite} from '../controllers/address.js';
import '../define.js';

// Published as widgets/<version>/ms-research.js; the site's root is two folders up. Elements that are there already ask in a microtask, so
// this still comes in time.
setScriptSite(new URL(/* @vite-ignore */ '../../', import.meta.url).href);
