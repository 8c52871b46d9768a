import {define} from '../define.js';
import '../ms-rating/ms-rating.define.js';
import '../ms-topic-tags/ms-topic-tags.define.js';
import {MsResearchCard} from './ms-research-card.js';

define('ms-research-card', MsResearchCard);

declare global {
  interface HTMLElementTagNameMap {
    'ms-research-card': MsResearchCard;
  }
}
