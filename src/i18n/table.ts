import {fill} from './text.js';
import type {TextValues} from './text.js';
import type {PluralForms} from './texts.js';

/** Texts by language and key. */
type Table<Key extends string> = {readonly [tag: string]: {readonly [K in Key]: string | PluralForms}};

/**
 * Gives the texts of a table that browsers never load: in a language, and in English where the table does not have it. `locale` is a well-formed
 * BCP 47 tag.
 */
export const tableTranslator =
  <Key extends string>(table: Table<Key>) =>
  (locale: string) => {
    const texts = table[locale.split('-')[0]!];
    return (key: Key, values: TextValues = {}): string =>
      fill((texts ?? table.en!)[key], texts ? locale : 'en', values);
  };
