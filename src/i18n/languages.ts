import {addTexts, canonicalLocale, hasLanguage} from './text.js';
import type {Texts} from './texts.js';

/** Languages of the interface besides English; each comes when a page first asks for it. */
const LOADERS: {readonly [tag: string]: () => Promise<{default: Texts}>} = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  it: () => import('./it.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  pt: () => import('./pt.js'),
};

/** Languages that are on their way, or (undefined) could not be had. */
const asked = new Map<string, Promise<void> | undefined>();

/**
 * The language to show now for a wanted BCP 47 tag, and a promise while a better one is on its way. A language that cannot be loaded leaves
 * English; it is not asked for again.
 */
export function loadLanguage(wanted: string): {language: string; arrives?: Promise<void> | undefined} {
  const locale = canonicalLocale(wanted);
  const tag = locale.split('-')[0]!;
  // The page's own region is kept for dates and numbers.
  if (hasLanguage(tag)) return {language: locale};
  const load = LOADERS[tag];
  if (load && !asked.has(tag)) {
    const arrives = load().then(
      ({default: texts}) => addTexts(tag, texts),
      () => void asked.set(tag, undefined),
    );
    asked.set(tag, arrives);
  }
  return {language: 'en', arrives: asked.get(tag)};
}
