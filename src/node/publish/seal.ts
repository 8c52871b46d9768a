import {createHash} from 'node:crypto';

/**
 * Files that stand where anybody's might (`index.html`, `feed.xml`, `robots.txt`) tell by themselves that this program wrote them: they hold a
 * hash of their own text. One that somebody has changed since, or copied and changed, is no longer sealed.
 */

const NAME = 'ms-research sha256-';
const SEAL = new RegExp(`${NAME}[0-9a-f]{16}`);

/** Stands in a text until it is sealed; the first of them counts. */
export const UNSEALED = NAME + '0'.repeat(16);

/** The text with its seal in place of `UNSEALED`. */
export const sealed = (text: string): string =>
  text.replace(UNSEALED, NAME + createHash('sha256').update(text).digest('hex').slice(0, 16));

/** Is it a text as `sealed` returns it? */
export const isSealed = (text: string): boolean => SEAL.test(text) && sealed(text.replace(SEAL, UNSEALED)) === text;
