import {Resvg} from '@resvg/resvg-js';

import {FAMILIES, fontFile} from './fonts.js';

/** Pixels of a card's SVG as PNG. Needs nothing but the fonts' files: no network, no fonts of the machine. */
export function cardPng(svg: string): Uint8Array {
  const used = FAMILIES.filter((family) => svg.includes(`font-family="${family}"`));
  const fontFiles = used.flatMap((family) => [fontFile(family, 400), fontFile(family, 700)]);
  return new Resvg(svg, {font: {loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILIES[0]}}).render().asPng();
}
