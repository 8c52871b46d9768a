import {define} from '../define.js';
import {MsResearchSettings} from './ms-research-settings.js';

define('ms-research-settings', MsResearchSettings);

declare global {
  interface HTMLElementTagNameMap {
    'ms-research-settings': MsResearchSettings;
  }
}
