import {en} from './en.js';
import type {PluralForms, TextKey, Texts} from './texts.js';

export type {TextKey} from './texts.js';
export type TextValues = {readonly [name: string]: string | number};
/** Looks a text up and fills it in. Numbers are written as the language writes them. */
export type Translate = (key: TextKey, values?: TextValues) => string;

type AnyTexts = {readonly [K in TextKey]?: string | PluralForms};

const languages = new Map<string, AnyTexts>([['en', en]]);

/** Makes texts of a language known, by its BCP 47 primary tag; they join those that are there. */
export function addTexts(tag: string, texts: Partial<Texts>): void {
  languages.set(tag, {...languages.get(tag), ...texts});
}

export const hasLanguage = (tag: string): boolean => languages.has(tag);

/**
 * The texts of a language, English where we do not have it.
 *
 * @param locale a well-formed BCP 47 tag; its region decides how numbers are written
 */
export function translator(locale: string): Translate {
  const texts = languages.get(locale.split('-')[0]!);
  return (key, values = {}) => fill((texts ?? languages.get('en')!)[key] ?? key, texts ? locale : 'en', values);
}

/** Fills `{name}` in, and takes the plural form of `count`. `locale` is a well-formed BCP 47 tag. */
export function fill(text: string | PluralForms, locale: string, values: TextValues): string {
  const form =
    typeof text === 'string' ? text : (text[new Intl.PluralRules(locale).select(Number(values.count))] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(locale) : (value ?? whole);
  });
}

/** A tag as `Intl` takes it; English for one that is not well formed, on which `Intl` throws. */
export function canonicalLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
