import type {DefaultTreeAdapterTypes} from 'parse5';

import {flippedLightness} from '../../src/node/email/dark.js';
import {attribute, parsePage} from '../node/fixtures/html.js';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Document = DefaultTreeAdapterTypes.Document;

/** How mail programs in dark mode change colours. None of them tells; these are the ways that are seen. */
export const INVERSIONS = {
  'as sent': {text: (color: string) => color, ground: (color: string) => color},
  'every colour inverted': {text: (color: string) => inverted(color), ground: (color: string) => inverted(color)},
  'lightness inverted': {
    text: (color: string) => flippedLightness(color),
    ground: (color: string) => flippedLightness(color),
  },
  'light grounds and dark text inverted': {
    text: (color: string) => (lightness(color) < 0.5 ? flippedLightness(color) : color),
    ground: (color: string) => (lightness(color) > 0.5 ? flippedLightness(color) : color),
  },
} as const;

type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const toHex = (rgb: Rgb): string =>
  `#${rgb
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
const inverted = (hex: string): string => toHex(channels(hex).map((part) => 1 - part) as unknown as Rgb);
const lightness = (hex: string): number => (Math.max(...channels(hex)) + Math.min(...channels(hex))) / 2;

/** Contrast of two colours (WCAG 2.2, relative luminance), 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Text and ground of every text in a mail's HTML, each pair once: `#1d2327 #ffffff`. */
export function colorPairs(html: string): readonly string[] {
  const pairs = new Set<string>();
  walk(parsePage(html), '#000000', '#ffffff', pairs);
  return [...pairs];
}

const COLOR = /(?:^|;)\s*color\s*:\s*(#[0-9a-f]{6})/i;
const GROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*(#[0-9a-f]{6})/i;

function walk(node: Document | ChildNode, color: string, ground: string, pairs: Set<string>): void {
  if ('value' in node && node.nodeName === '#text') {
    if (node.value.replace(/\u00a0/g, '').trim()) pairs.add(`${color} ${ground}`);
    return;
  }
  if (!('childNodes' in node) || ['style', 'title', 'noscript'].includes(node.nodeName)) return;
  const element = 'attrs' in node ? node : undefined;
  const style = element ? (attribute(element, 'style') ?? '') : '';
  if (/display\s*:\s*none/.test(style)) return;
  const own = COLOR.exec(style)?.[1] ?? color;
  const under = GROUND.exec(style)?.[1] ?? (element && attribute(element, 'bgcolor')) ?? ground;
  for (const child of node.childNodes) walk(child, own, under, pairs);
}
