import {createRequire} from 'node:module';
import {openSync} from 'fontkit';
import type {Font} from 'fontkit';

/**
 * The fonts of picture cards: files from npm packages, never the machine's own, so that every machine draws the same. Each text is set in
 * the first that has all its letters (resvg mixes fonts within a text, but loses their weight): Atkinson Hyperlegible Next, Arabic, then one with Greek and Cyrillic.
 */
export const FAMILIES = ['Atkinson Hyperlegible Next', 'Noto Sans Arabic', 'Noto Sans'] as const;
export type Family = (typeof FAMILIES)[number];
export type Weight = 400 | 700;

const WEIGHT_NAMES = {400: '400Regular', 700: '700Bold'} as const;

const require = createRequire(import.meta.url);
const fonts = new Map<string, Font>();

/** Path of a font's TrueType file. */
export function fontFile(family: Family, weight: Weight): string {
  const name = WEIGHT_NAMES[weight];
  const folder = family.toLowerCase().replaceAll(' ', '-');
  return require.resolve(`@expo-google-fonts/${folder}/${name}/${family.replaceAll(' ', '')}_${name}.ttf`);
}

function font(family: Family, weight: Weight): Font {
  const path = fontFile(family, weight);
  // Files of one face each; collections are what fontkit's wider type allows for.
  const opened = fonts.get(path) ?? (openSync(path) as Font);
  fonts.set(path, opened);
  return opened;
}

/** Joiners shape the letters beside them and have no glyph of their own. */
const JOINERS = /[\u200c\u200d]/g;

/** The first font that has every letter of a text; undefined where none has. */
export function familyOf(text: string): Family | undefined {
  const points = [...new Set(text.replace(JOINERS, ''))].map((letter) => letter.codePointAt(0)!);
  return FAMILIES.find((family) => points.every((point) => font(family, 400).hasGlyphForCodePoint(point)));
}

/** Measured words. Texts repeat their words, and shaping is what costs. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 50_000;

export interface Style {
  readonly family: Family;
  readonly weight: Weight;
  /** Pixels. */
  readonly size: number;
}

/** Width of a word in pixels as it will be drawn, letters joined and kerned. */
export function wordWidth(word: string, {family, weight, size}: Style): number {
  const key = `${family} ${weight} ${word}`;
  let width = widths.get(key);
  if (width === undefined) {
    const face = font(family, weight);
    width = face.layout(word).advanceWidth / face.unitsPerEm;
    if (widths.size >= MOST_WIDTHS) widths.clear();
    widths.set(key, width);
  }
  return width * size;
}
