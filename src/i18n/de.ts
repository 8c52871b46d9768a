import {en} from './en.js';
import {enTools} from './en-tools.js';
import type {Texts} from './texts.js';

export default {...en, ...enTools} satisfies Texts;
