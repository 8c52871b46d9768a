import {renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import type {RelatedDocument} from '../../../related/document.js';
import {formatTermWeights, parseTermWeights} from '../../../related/term-weights-file.js';
import {weighTerms} from '../../../related/term-weights.js';
import type {TermWeights} from '../../../related/term-weights.js';
import type {Folder} from '../../content/folder.js';
import {WEIGHTS_FILE} from '../../content/settings.js';
import type {Settings} from '../../content/settings.js';
import {writeError} from '../stage/stage.js';

/** The stored table, or one made of the library as it is: its text, too, where it is to be stored. */
export function weigh(
  settings: Settings,
  documents: Iterable<RelatedDocument>,
  reweigh: boolean,
): {weights: TermWeights; weightsText?: string} {
  if (settings.weights && !reweigh) return {weights: settings.weights};
  const counted = weighTerms(documents);
  if (!reweigh) return {weights: counted};
  const weightsText = formatTermWeights(counted);
  // As later runs will read it.
  const parsed = parseTermWeights(weightsText);
  return {weights: parsed.ok ? parsed.value : counted, weightsText};
}

/** Puts the new table of term weights into the content folder. */
export function writeWeights(folder: Folder, text: string): void {
  const path = join(folder.path, WEIGHTS_FILE);
  try {
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  } catch (error) {
    throw writeError(error, path, false);
  }
}
