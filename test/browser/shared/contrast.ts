/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** `1b2023` or `#1b2023` as numbers. */
export function parseHex(hex: string): Rgb {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ?? [];
  if (!blue) throw new Error(`Expected six hex digits, not "${hex}"`);
  return [red!, green!, blue].map((digits) => Number.parseInt(digits, 16)) as unknown as Rgb;
}

/** `rgb(27, 32, 35)`, as computed styles have it. */
export function parseRgb(color: string): Rgb {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (blue === undefined || alpha !== 1) throw new Error(`Expected an opaque colour, not "${color}"`);
  return [red!, green!, blue];
}

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 to 21: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((first, second) => first - second) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
