import {define} from '../define.js';
import {MsResearchFeed} from './ms-research-feed.js';

define('ms-research-feed', MsResearchFeed);

declare global {
  interface HTMLElementTagNameMap {
    'ms-research-feed': MsResearchFeed;
  }
}
