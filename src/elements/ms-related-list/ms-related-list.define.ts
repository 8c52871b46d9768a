import {define} from '../define.js';
import {MsRelatedList} from './ms-related-list.js';

define('ms-related-list', MsRelatedList);

declare global {
  interface HTMLElementTagNameMap {
    'ms-related-list': MsRelatedList;
  }
}
