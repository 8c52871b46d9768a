/** Imported before a suite, this lets a server draw the elements that it places. */
import {mode} from '../shared/server-drawn.js';

mode.isServerDrawn = true;
