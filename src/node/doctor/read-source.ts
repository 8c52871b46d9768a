import {readFile, stat} from 'node:fs/promises';
import {resolve} from 'node:path';

import type {PageSource} from '../../hosts/doctor/page.js';
import {KnownError} from '../known-error.js';
import {fetchWithin, NotFetched} from './web.js';

const MOST_BYTES = 5_000_000;
const TIMEOUT = 20_000;

/** Bytes that tell in which characters a page is written. */
const BEGINNING = 1024;

/**
 * Reads a page from the web or from a file.
 *
 * @throws KnownError in one line where there is no page
 */
export async function readSource(target: string, timeout = TIMEOUT): Promise<PageSource> {
  return /^https?:\/\//i.test(target) ? fromWeb(target, timeout) : fromFile(target);
}

async function fromWeb(target: string, timeout: number): Promise<PageSource> {
  if (!URL.canParse(target)) throw new KnownError(`${target}: expected the address of a page`);
  try {
    const {url, status, headers, bytes} = await fetchWithin(
      target,
      {timeout, mostBytes: MOST_BYTES},
      {Accept: 'text/html'},
    );
    if (status !== 200) throw new KnownError(`${target}: expected a page, found HTTP ${status}`);
    const type = headers['content-type'] ?? '';
    if (type && !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
      throw new KnownError(`${target}: expected a page in HTML, found ${type}`);
    return {html: htmlOf(bytes, target, type), headers, url};
  } catch (error) {
    if (error instanceof NotFetched) throw new KnownError(`${target}: ${error.message}`);
    throw error;
  }
}

async function fromFile(target: string): Promise<PageSource> {
  const path = resolve(target);
  try {
    const {size} = await stat(path);
    if (size > MOST_BYTES) throw new KnownError(`${target}: more than ${MOST_BYTES / 1_000_000} MB`);
    return {html: htmlOf(await readFile(path), target, ''), headers: {}};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new KnownError(`${target}: there is no such file`);
    if (code === 'EISDIR') throw new KnownError(`${target}: expected a page, found a folder`);
    if (code === 'EACCES') throw new KnownError(`${target}: the file cannot be read`);
    throw error;
  }
}

/** A page's text, in the characters that its server or itself names, else in UTF-8. */
function htmlOf(bytes: Uint8Array, target: string, type: string): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING));
  const label =
    /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(beginning)?.[1] ?? 'utf-8';
  const html = decoder(label).decode(bytes);
  if (html.includes('\0') || !/<[a-z!]/i.test(html)) throw new KnownError(`${target}: expected a page in HTML`);
  return html;
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
