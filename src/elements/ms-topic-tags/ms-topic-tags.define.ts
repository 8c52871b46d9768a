import {define} from '../define.js';
import {MsTopicTags} from './ms-topic-tags.js';

define('ms-topic-tags', MsTopicTags);

declare global {
  interface HTMLElementTagNameMap {
    'ms-topic-tags': MsTopicTags;
  }
}
