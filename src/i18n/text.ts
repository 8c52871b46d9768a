import {en} from './en.js';
import type {TextKey, Texts} from './en.js';

export type {TextKey} from './en.js';
export type TextValues = {readonly [name: string]: string | number};
/** Looks a text up and fills it in. Numbers are written as the language writes them. */
export type Translate = (key: TextKey, values?: TextValues) => string;

const languages = new Map<string, Texts>([['en', en]]);

/** Makes a language known: its BCP 47 primary tag and its texts. */
export function addLanguage(tag: string, texts: Texts): void {
  languages.set(tag, texts);
}

/** The language to show for a wanted BCP 47 tag: the tag itself, its primary part, or English. */
export function matchLanguage(wanted: string): string {
  return [wanted, wanted.split('-')[0]!].find((tag) => languages.has(tag)) ?? 'en';
}

const translators = new Map<string, Translate>();

/** The texts of a language; English where we do not have it. */
export function translator(wanted: string): Translate {
  const language = matchLanguage(wanted);
  let translate = translators.get(language);
  if (!translate) {
    translate = (key, values = {}) => fill(languages.get(language)![key], language, values);
    translators.set(language, translate);
  }
  return translate;
}

function fill(text: Texts[TextKey], language: string, values: TextValues): string {
  const form =
    typeof text === 'string' ? text : (text[new Intl.PluralRules(language).select(Number(values.count))] ?? text.other);
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? whole);
  });
}
