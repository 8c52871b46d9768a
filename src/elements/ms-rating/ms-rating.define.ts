import {define} from '../define.js';
import {MsRating} from './ms-rating.js';

define('ms-rating', MsRating);

declare global {
  interface HTMLElementTagNameMap {
    'ms-rating': MsRating;
  }
}
