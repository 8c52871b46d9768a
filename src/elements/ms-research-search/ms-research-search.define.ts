import {define} from '../define.js';
import {MsResearchSearch} from './ms-research-search.js';

define('ms-research-search', MsResearchSearch);

declare global {
  interface HTMLElementTagNameMap {
    'ms-research-search': MsResearchSearch;
  }
}
