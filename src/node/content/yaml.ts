import {LineCounter, parseDocument} from 'yaml';

import {parse} from '../../article/parse.js';
import type {Shape, Typed} from '../../article/shape.js';
import type {FileProblem} from '../known-error.js';
import {strict} from './strict.js';

/** YAML as data, with the line of every path, so that a problem can name both. */
export interface YamlData {
  readonly value: unknown;
  /** Line (from 1, in the whole file) of a JSON path such as `$.paper.author[0]`, or of the nearest thing around it that exists. */
  lineOf(path: string): number;
  /** Line of the character at an offset of the text at a JSON path: texts may run over many lines. */
  lineAt(path: string, offset: number): number;
}

/**
 * Reads YAML; aliases are bounded by the library, so a small file cannot grow without end.
 *
 * @param firstLine the line of the file on which `source` begins
 */
export function readYaml(source: string, file: string, problems: FileProblem[], firstLine = 1): YamlData {
  const lineCounter = new LineCounter();
  const isTooDeep = nestsTooDeep(source);
  const document = parseDocument(isTooDeep ? '' : source, {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1;
  if (isTooDeep)
    problems.push({file, line: firstLine, message: `expected brackets within brackets at most ${MOST_BRACKETS} deep`});
  for (const error of document.errors)
    problems.push({file, line: lineAt(error.pos[0]), message: `this is not YAML: ${error.message}`});
  const rangeOf = (keys: readonly (string | number)[]): readonly [number, number] | undefined =>
    (document.getIn(keys, true) as {range?: [number, number, number]} | undefined)?.range?.slice(0, 2) as
      [number, number] | undefined;
  const lineOf = (path: string): number => {
    for (let keys = pathKeys(path); keys.length; keys = keys.slice(0, -1)) {
      const range = rangeOf(keys);
      if (range) return lineAt(range[0]);
    }
    return firstLine;
  };
  const lineAtOffset = (path: string, offset: number): number => {
    const keys = pathKeys(path);
    const [range, text] = [rangeOf(keys), document.getIn(keys)];
    if (!range || typeof text !== 'string') return lineOf(path);
    return lineAt(range[0] + offsetOfWord(source.slice(...range), wordsBefore(text, offset)));
  };
  const isBroken = isTooDeep || document.errors.length > 0;
  return {value: isBroken ? undefined : toData(document, problems, file, firstLine), lineOf, lineAt: lineAtOffset};
}

/** Folding moves blanks and line breaks and never words, so the words of a text are those of its source, in the same order. */
const wordsBefore = (text: string, offset: number): number =>
  (text.slice(0, offset + 1).match(/\S+/g)?.length ?? 1) - 1;

/** Offset of a word in the source of a scalar; what stands behind `>` or `|` is none of its words. */
function offsetOfWord(source: string, index: number): number {
  const start = /^[>|][^\n]*\n/.exec(source)?.[0].length ?? 0;
  const words = [...source.slice(start).matchAll(/\S+/g)];
  return start + (words[Math.min(index, words.length - 1)]?.index ?? 0);
}

const MOST_BRACKETS = 100;

/** Some thousand brackets within each other would take the whole process down inside the library, past any catch. */
function nestsTooDeep(source: string): boolean {
  let depth = 0;
  for (const character of source) {
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > MOST_BRACKETS) return true;
  }
  return false;
}

function toData(document: {toJS(): unknown}, problems: FileProblem[], file: string, line: number): unknown {
  try {
    return document.toJS();
  } catch (error) {
    problems.push({file, line, message: `this is not YAML: ${(error as Error).message}`});
    return undefined;
  }
}

/**
 * Reads YAML and admits it as what `shape` describes; what is wrong is added to `problems` with its line.
 *
 * @param words what to expect, by path, where authors write something else than the shape says
 */
export function readYamlAs<T>(
  shape: Shape & Typed<T>,
  yaml: YamlData,
  file: string,
  problems: FileProblem[],
  words: {readonly [path: string]: string} = {},
): T | undefined {
  if (yaml.value === undefined) return undefined;
  const result = parse(strict(shape), yaml.value);
  if (result.ok) return result.value;
  for (const {path, expected} of result.problems)
    problems.push({file, line: yaml.lineOf(path), path, message: `expected ${words[path] ?? expected}`});
  return undefined;
}

/** The value at a JSON path such as `$.paper.author[0]`. */
export const valueAt = (value: unknown, path: string): unknown =>
  pathKeys(path).reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );

const pathKeys = (path: string): (string | number)[] =>
  [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) => key ?? Number(index));
