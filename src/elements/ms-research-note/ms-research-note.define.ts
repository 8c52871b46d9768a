import {define} from '../define.js';
import {MsResearchNote} from './ms-research-note.js';

define('ms-research-note', MsResearchNote);

declare global {
  interface HTMLElementTagNameMap {
    'ms-research-note': MsResearchNote;
  }
}
