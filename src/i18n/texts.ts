import type {enTools} from './en-tools.js';
import type {en} from './en.js';

type English = typeof en & typeof enTools;

export type TextKey = keyof English;
export type PluralForms = {readonly other: string} & {readonly [category in Intl.LDMLPluralRule]?: string};
/** A language: every key of the English one. */
export type Texts = {readonly [K in TextKey]: English[K] extends string ? string : PluralForms};
