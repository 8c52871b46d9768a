import type {Image} from '../../../article/article.js';
import type {Config} from '../../content/config.js';
import type {ImageSize} from '../../content/images.js';
import {xmlText} from './xml-text.js';

export interface FeedPicture {
  readonly url: string;
  readonly type: string;
  /** Bytes. */
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Gives a picture of the site by its path. */
export type PictureOf = (path: string) => ImageSize | undefined;

/**
 * The picture of a summary for a feed: a PNG or JPEG of the site itself, whose size in bytes is known.
 *
 * @param url absolute address of the picture
 */
export function feedPicture({alt}: Image, url: string, {site}: Config, pictureOf: PictureOf): FeedPicture | undefined {
  const file = url.startsWith(site) ? pictureOf(url.slice(site.length)) : undefined;
  if (!file) return undefined;
  const {type, width, height, length} = file;
  return {url, type, width, height, length, alt: xmlText(alt.replace(/\s+/g, ' ').trim())};
}
