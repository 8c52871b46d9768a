import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

import {paths} from './site-map.js';

/** The ends of the names of compressed copies. */
export const COPY_ENDINGS = ['.gz', '.br'] as const;

/** The file that a path is a copy of; the path itself if of none. */
export const originalOf = (path: string): string => path.replace(/\.(?:gz|br)$/, '');

/** Files that gain by it; pictures and fonts are compressed already, and source maps are for the few who look for a fault. */
const COMPRESSIBLE = /\.(?:html|json|xml|css|m?js|txt|svg|bib|ris)$/;
/** Bytes below which an answer fits one packet anyway. */
const SMALLEST = 1024;
/** Bytes up to which brotli's slowest setting is worth its time; it takes about ten times that of the next. */
const SLOW_UP_TO = 256 * 1024;

/**
 * The compressed copies that go beside one file, for servers that send such files as they are: path and bytes. Only those that are smaller.
 * Deterministic: the same bytes on every system. The manifest stays alone, since it must change last, and at once.
 */
export function encodings(path: string, content: string | Uint8Array): readonly (readonly [string, Uint8Array])[] {
  if (!COMPRESSIBLE.test(path) || path === paths.manifest) return [];
  const bytes = Buffer.from(content);
  if (bytes.length < SMALLEST) return [];
  const made = [[`${path}.gz`, gzip(bytes)] as const, [`${path}.br`, brotli(bytes)] as const];
  return made.filter(([, encoded]) => encoded.length < bytes.length);
}

/**
 * As small as `gzip -9` makes it: zlib's own blocks are too long for scripts (0.4 to 0.9 % larger with its default memory level). zlib writes no
 * time; its tenth byte names the system, for which 255 means unknown.
 */
export function gzip(bytes: Uint8Array): Uint8Array {
  const encoded = gzipSync(bytes, {level: 9, memLevel: 7});
  encoded[9] = 255;
  return encoded;
}

const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length <= SLOW_UP_TO ? 11 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
