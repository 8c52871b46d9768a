import {define} from '../define.js';
import {MsReadingTools} from './ms-reading-tools.js';

define('ms-reading-tools', MsReadingTools);

declare global {
  interface HTMLElementTagNameMap {
    'ms-reading-tools': MsReadingTools;
  }
}
