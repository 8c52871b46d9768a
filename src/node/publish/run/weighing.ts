import {renameSync, rmSync, writeFileSync} from 'node:fs';
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

/** The new table of term weights. It waits in the content folder until the site that was made with it is in place. */
export class WaitingWeights {
  private readonly path: string;
  private readonly waiting: string;

  /** @throws KnownError where the folder cannot be written, while nothing has changed */
  constructor(folder: Folder, text: string) {
    this.path = join(folder.path, WEIGHTS_FILE);
    this.waiting = `${this.path}.tmp`;
    try {
      writeFileSync(this.waiting, text);
    } catch (error) {
      this.discard();
      throw writeError(error, this.path, false);
    }
  }

  put(): void {
    try {
      renameSync(this.waiting, this.path);
    } catch (error) {
      throw writeError(error, this.path, true);
    }
  }

  discard(): void {
    rmSync(this.waiting, {force: true});
  }
}
