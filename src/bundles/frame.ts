/** Loaded by pages that hold our frames, with the snippet of a frame. It does without the elements, and without modules. */
import {fitFrames} from '../hosts/frame/outside.js';

// Published as widgets/<version>/frame.js.
const site = new URL('../../', (document.currentScript as HTMLScriptElement).src).href;
const done = Symbol.for(`ms-research frames of ${site}`);
// Every snippet brings the script; once is enough.
if (!(done in window)) {
  Object.defineProperty(window, done, {value: true});
  fitFrames(window, site);
}
