import type {ColorRole} from '../../styles/themes.js';
import {color} from '../publish/cards/colors.js';

/**
 * Inline styles of mails: hex colours and pixels alone, since mail programs know little else. Every text has its own font, colour and line
 * height: some programs do not hand them down into a table.
 */

/** Widest that mails are, in CSS pixels: what most programs show without scrolling. */
export const MAIL_WIDTH = 600;

export const FAMILY = 'Arial,sans-serif';

/** White on the accent: the words of a button. */
export const ON_ACCENT = '#ffffff';

/** `font` and `color` of a text. */
export const type = (size: number, line: number, role: ColorRole = 'ink', weight: 400 | 700 = 400): string =>
  `font:${weight} ${size}px/${line}px ${FAMILY};color:${color(role)}`;

/** Of a link in a text, underlined by the mail program itself. */
export const link = (weight: 400 | 700 = 400): string =>
  `color:${color('accent')}${weight === 400 ? '' : `;font-weight:${weight}`}`;

/** Attributes of a table that only lays out: a screen reader passes over it. */
export const LAYOUT = 'role="presentation" border="0" cellpadding="0" cellspacing="0"';
