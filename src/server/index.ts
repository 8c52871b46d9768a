/** Our elements as HTML, drawn in Node for pages that show them before and without script. */
export {render, renderElement, renderStream} from './render.js';
export {styleHashes, styleSheet} from './styles.js';
export type {ElementOptions, RenderOptions} from './render.js';
export type {Page} from './page.js';
export type {Styles} from './styles.js';
export {TAGS} from './tags.js';
export type {ServerTag} from './tags.js';
