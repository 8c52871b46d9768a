import type {Image} from '../../../article/article.js';
import type {Config} from '../../content/config.js';
import type {ImageFile, PreparedImage} from '../../content/images.js';
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

/** Pictures of a site by their path. */
export const picturesByPath = (images: Iterable<PreparedImage>): ReadonlyMap<string, ImageFile> =>
  new Map([...images].map(({src}) => [src.path, src]));

/**
 * The picture of a summary for a feed: a PNG or JPEG of the site itself, whose size in bytes is known.
 *
 * @param url absolute address of the picture
 */
export function feedPicture(
  {alt}: Image,
  url: string,
  {site}: Config,
  pictures: ReadonlyMap<string, ImageFile>,
): FeedPicture | undefined {
  const file = url.startsWith(site) ? pictures.get(url.slice(site.length)) : undefined;
  if (!file) return undefined;
  const {type, width, height, bytes} = file;
  return {url, type, width, height, length: bytes.length, alt: xmlText(alt.replace(/\s+/g, ' ').trim())};
}
