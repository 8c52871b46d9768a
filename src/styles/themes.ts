import {unsafeCSS} from 'lit';
import type {CSSResult} from 'lit';

export const THEMES = ['auto', 'light', 'dark', 'calm', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * What each colour is for:
 * `sheet` the card's ground, `quiet` the ground of its foot, `tint` of the takeaway and the tags, `warning` of a banner; `ink` text, `soft` lesser
 * text, `accent` links and marks, `warn` a banner's text; `line` decoration only, `edge` the edge of what can be pressed (3:1), `dot` an empty mark.
 */
export const COLOR_ROLES = [
  'sheet',
  'quiet',
  'tint',
  'warning',
  'ink',
  'soft',
  'accent',
  'warn',
  'line',
  'edge',
  'dot',
] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

/** Colours of each theme in the order of `COLOR_ROLES`, as hex digits. A test checks the contrast of every pair that meets. */
export const THEME_COLORS: {readonly [T in Exclude<Theme, 'auto'>]: string} = {
  light: 'ffffff fbf9f5 e3f0ef fdeee3 1d2327 4b555c 0b5c63 8a3b12 dcd8cf 82888b d6d1c6',
  dark: '1b2023 171c1e 203436 3a281c e9e6df b4b8b6 7cc9c6 f0b48a 363d40 7d8588 3b4346',
  calm: 'f5eee1 efe7d8 e4dfcc eedcc8 33302a 57524a 3f5a52 7a3a17 d8cdb8 857c6b d3c8b2',
  contrast: 'ffffff ffffff ffffff ffffff 000000 000000 003b49 6b1d00 000000 000000 d6d1c6',
};

/** Besides the colours: the width of lines, and the edge of what stands on a tint, which is seen where the tint is not. */
function declarations(theme: keyof typeof THEME_COLORS): string {
  const scheme = theme === 'dark' ? theme : 'light';
  const colors = THEME_COLORS[theme].split(' ').map((color, index) => `--_${COLOR_ROLES[index]!}:#${color};`);
  // A page may set its own accent, except where a reader asked for calm or for contrast.
  if (theme === 'light' || theme === 'dark') colors[6] = colors[6]!.replace(/#\w+/, `var(--ms-accent-${scheme},$&)`);
  return `{color-scheme:${scheme};${colors.join('')}${theme === 'contrast' ? '--_hairline:2px;--_rim:#000' : '--_hairline:1px;--_rim:#0000'}}`;
}

/** Theme colours on the root part, chosen by its class; `auto` follows the system. Paper is light: dark colours are for screens alone. */
export const themeStyles: CSSResult = unsafeCSS(`.base${declarations('light')}
@media screen and (prefers-color-scheme:dark){.base${declarations('dark')}}
@media(prefers-contrast:more){.base${declarations('contrast')}}
@media screen{.base.dark${declarations('dark')}}
${(['light', 'calm', 'contrast'] as const).map((theme) => `.base.${theme}${declarations(theme)}`).join('')}`);
