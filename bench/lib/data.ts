import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';

/** Records for measuring lie beside the project and not in it: they belong to their publishers. */
const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** The records of a gzipped NDJSON file, or undefined where the data folder is missing. */
export function readRecords<T>(name: string): T[] | undefined {
  const file = new URL(name, FOLDER);
  if (!existsSync(file)) return undefined;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}
