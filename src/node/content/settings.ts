import {existsSync} from 'node:fs';
import {join} from 'node:path';

import {parseTermWeights} from '../../related/term-weights-file.js';
import type {TermWeights} from '../../related/term-weights.js';
import {KnownError} from '../known-error.js';
import type {FileProblem} from '../known-error.js';
import {readConfig} from './config.js';
import type {Config} from './config.js';
import type {Folder} from './folder.js';
import type {Topics} from './references.js';
import {readTopics} from './topics.js';

const CONFIG_NAMES = ['ms-research.config.yml', 'ms-research.config.yaml', 'ms-research.config.json'];

/** How common each term is, see docs/publishing.md. */
export const WEIGHTS_FILE = 'term-weights.json';

/** The content folder where none is named: the current one if it holds a config, else `content`. */
export const defaultFolder = (): string => (CONFIG_NAMES.some((name) => existsSync(name)) ? '.' : 'content');

/** Everything in a content folder that concerns all summaries. */
export interface Settings {
  readonly config: Config | undefined;
  readonly topics: Topics | undefined;
  readonly weights: TermWeights | undefined;
  /** The bytes of all three, and whatever else they depend on. */
  readonly sources: readonly (Uint8Array | string)[];
}

/**
 * Reads config, topics and term weights. What is wrong with them is added to `problems`.
 *
 * @param site absolute address that wins over the config's
 * @throws KnownError where there is no config: then this is no content folder
 */
export function readSettings(folder: Folder, problems: FileProblem[], site?: string): Settings {
  const {name, bytes} = readConfigFile(folder, problems);
  const topicBytes = readIfThere(folder, 'topics.yml', problems);
  const weightBytes = readIfThere(folder, WEIGHTS_FILE, problems);
  const text = (file: string, content: Uint8Array): string => decode(content, file, problems) ?? '';
  const before = problems.length;
  const configText = text(name, bytes);
  const config = problems.length > before ? undefined : readConfig(configText, name, problems, site);
  const topicsText = text('topics.yml', topicBytes);
  const areTopicsBroken = problems.some(({file}) => file === 'topics.yml');
  const topics = areTopicsBroken ? undefined : readTopics(topicsText, 'topics.yml', problems);
  return {
    config,
    topics: topics && new Map(topics.map((topic) => [topic.id, topic])),
    weights: weightBytes.length ? readWeights(text(WEIGHTS_FILE, weightBytes), problems) : undefined,
    sources: [bytes, topicBytes, weightBytes, site ?? ''],
  };
}

/** Text in UTF-8, with or without a byte order mark. Another encoding would turn letters into question marks unseen. */
export function decode(bytes: Uint8Array, file: string, problems: FileProblem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    problems.push({file, message: 'expected text in UTF-8'});
    return undefined;
  }
}

function readConfigFile(folder: Folder, problems: FileProblem[]): {name: string; bytes: Uint8Array} {
  const names = folder.names('.');
  const name = CONFIG_NAMES.find((candidate) => Array.isArray(names) && names.includes(candidate));
  const bytes = name ? readIfThere(folder, name, problems) : new Uint8Array();
  if (!name || !bytes.length)
    throw new KnownError(
      problems.length ? problems : `${folder.path}: expected a content folder with ${CONFIG_NAMES[0]!}`,
    );
  return {name, bytes};
}

function readIfThere(folder: Folder, name: string, problems: FileProblem[]): Uint8Array {
  return existsSync(join(folder.path, name)) ? (folder.read(name, problems) ?? new Uint8Array()) : new Uint8Array();
}

function readWeights(text: string, problems: FileProblem[]): TermWeights | undefined {
  const result = parseTermWeights(text);
  if (result.ok) return result.value;
  for (const {path, expected} of result.problems.slice(0, 10))
    problems.push({file: WEIGHTS_FILE, path, message: `expected ${expected}`});
  return undefined;
}
