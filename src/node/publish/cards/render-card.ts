import {Resvg} from '@resvg/resvg-js';
import sharp from 'sharp';

import {FAMILIES, fontFile} from './fonts.js';

/** A palette halves the bytes. With fewer colours, small marks of a drawing take the colour of larger ones; a photograph is dithered. */
const FORMAT = {palette: true, colours: 256, dither: 0.5, effort: 1} as const;

/** A card's SVG as an opaque PNG. Needs nothing but the fonts' files: no network, no fonts of the machine. */
export async function cardPng(svg: string): Promise<Uint8Array> {
  const used = FAMILIES.filter((family) => svg.includes(`font-family="${family}"`));
  const fontFiles = used.flatMap((family) => [fontFile(family, 400), fontFile(family, 700)]);
  const font = {loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILIES[0]};
  const {pixels, width, height} = new Resvg(svg, {font}).render();
  return sharp(pixels, {raw: {width, height, channels: 4}})
    .removeAlpha()
    .png(FORMAT)
    .toBuffer();
}
