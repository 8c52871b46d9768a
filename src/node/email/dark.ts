/** A colour with its lightness turned over (HSL): what is dark becomes light, and hue and saturation stay. */
export function flippedLightness(hex: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  // Lightness l becomes 1 - l while the difference of the channels stays the same.
  const shift = 255 - Math.max(...channels) - Math.min(...channels);
  return `#${channels
    .map((channel) =>
      Math.min(255, Math.max(0, channel + shift))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/**
 * A mail's HTML as a program in dark mode may show it: every colour with its lightness turned over. Programs differ, and none of them tells
 * how it does it.
 */
export const darkened = (html: string): string =>
  html.replace(
    /((?:color|background|border[a-z-]*)\s*:[^;"]*?|bgcolor="|solid )(#[0-9a-f]{6})/gi,
    (_, before: string, color: string) => before + flippedLightness(color),
  );
