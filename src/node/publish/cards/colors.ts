import {COLOR_ROLES, THEME_COLORS} from '../../../styles/themes.js';
import type {ColorRole} from '../../../styles/themes.js';

const light = THEME_COLORS.light.split(' ');

/** A card is a picture without a reader's theme: it has the colours of the light one. */
export const color = (role: ColorRole): string => `#${light[COLOR_ROLES.indexOf(role)]!}`;
