/** The one palette of the motifs: five paper tones for grounds, each with a shade, then the figure colours. */
export const SAND = '#e9dfd0';
export const SAND_SHADE = '#dacbb4';
export const LINEN = '#f0e6d2';
export const LINEN_SHADE = '#e4d4b3';
export const BLUSH = '#f3e0d4';
export const BLUSH_SHADE = '#e8cab8';
export const MIST = '#dfe9e6';
export const MIST_SHADE = '#c9dad6';
export const LILAC = '#e6e3ee';
export const LILAC_SHADE = '#d3cee1';

export const TERRACOTTA = '#c9825b';
export const RUST = '#8a3b12';
export const TEAL = '#0b5c63';
export const SOFT_TEAL = '#7fb2ac';
export const OCHRE = '#c2933a';
export const VIOLET = '#5b5a8f';
export const SOFT_VIOLET = '#9c99c0';
export const GREY = '#8c8573';
