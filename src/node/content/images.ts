import {createHash} from 'node:crypto';
import {extname} from 'node:path';
import sharp from 'sharp';

import {optional, record, text} from '../../article/shape.js';
import type {FileProblem} from '../known-error.js';
import {DEVICE_PROBLEM, isDeviceName} from './names.js';

/** A picture as an author names it: a file of the folder `images/`, never a path. */
export const imageShape = record({
  file: text(
    /^[\w-][\w.-]*\.(svg|png|jpe?g|webp|avif)$/i,
    'the name of a .svg, .png, .jpg, .webp or .avif file in images/',
  ),
  alt: text(),
  credit: optional(text()),
  license: optional(text()),
});

/** A picture in the sizes that pages need. Paths are relative to the site's root and carry a hash of the content. */
export interface PreparedImage extends ImageSizes {
  readonly src: ImageFile;
  readonly sources: readonly ImageFile[];
}

/** The same without the bytes: all that a document says of its picture. */
export interface ImageSizes {
  /** What plain readers get: a PNG or JPEG. */
  readonly src: ImageSize;
  /** Smaller files of the same picture for browsers that can choose, narrow to wide. */
  readonly sources: readonly ImageSize[];
}

export interface ImageSize {
  readonly path: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** Bytes. */
  readonly length: number;
}

export interface ImageFile extends ImageSize {
  readonly bytes: Uint8Array;
}

/** Widths in CSS pixels times device ratio that the elements and pages show: list thumbnails, cards, wide pages. */
const WIDTHS = [240, 640, 1280];
const PLAIN_WIDTH = 640;
/** Refuses pictures that would take gigabytes to decode. */
const MOST_PIXELS = 50_000_000;

/** Tells whether a picture can be read, without making its sizes; a picture that cannot is a problem. */
export async function inspectImage(file: string, bytes: Uint8Array, problems: FileProblem[]): Promise<void> {
  await reading(file, problems, () => resize(bytes, '', WIDTHS[0]!, 'webp'));
}

/** Makes the sizes of one picture. Deterministic: the same bytes give the same files. A picture that cannot be read is a problem. */
export async function prepareImage(
  file: string,
  bytes: Uint8Array,
  problems: FileProblem[],
): Promise<PreparedImage | undefined> {
  return reading(file, problems, async () => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const stem = `${file.slice(0, -extname(file).length)}.${hash}`;
    const {autoOrient, format} = await sharp(bytes, {limitInputPixels: MOST_PIXELS}).metadata();
    const {width} = autoOrient;
    // Drawings have no size of their own; photographs are never blown up.
    const widths = WIDTHS.filter((wanted) => format === 'svg' || wanted <= width);
    const plain = format === 'jpeg' ? ('jpeg' as const) : ('png' as const);
    const src = await resize(bytes, stem, format === 'svg' ? PLAIN_WIDTH : Math.min(width, PLAIN_WIDTH), plain);
    const sources = [];
    for (const wanted of widths) sources.push(await resize(bytes, stem, wanted, 'webp'));
    return {src, sources};
  });
}

async function reading<T>(file: string, problems: FileProblem[], read: () => Promise<T>): Promise<T | undefined> {
  if (isDeviceName(file)) {
    problems.push({file: `images/${file}`, message: DEVICE_PROBLEM});
    return undefined;
  }
  try {
    return await read();
  } catch (error) {
    problems.push({
      file: `images/${file}`,
      message: `expected a picture that can be read: ${(error as Error).message}`,
    });
    return undefined;
  }
}

async function resize(
  bytes: Uint8Array,
  stem: string,
  wanted: number,
  format: 'webp' | 'png' | 'jpeg',
): Promise<ImageFile> {
  const encoder = {
    webp: {quality: 82, effort: 4},
    png: {palette: true, compressionLevel: 9},
    jpeg: {quality: 82, mozjpeg: true},
  };
  const {data, info} = await sharp(bytes, {limitInputPixels: MOST_PIXELS})
    .rotate()
    .resize({width: wanted})
    .toFormat(format, encoder[format])
    .toBuffer({resolveWithObject: true});
  const path = `images/${stem}.${info.width}.${format === 'jpeg' ? 'jpg' : format}`;
  return {path, type: `image/${format}`, width: info.width, height: info.height, length: data.length, bytes: data};
}
