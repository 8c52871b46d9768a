/** Loaded by the pages for frames, `embed/<id>/`, beside the elements. */
import {serveFrame} from '../hosts/frame/inside.js';

serveFrame(window);
