import {createHash} from 'node:crypto';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

import {KnownError} from '../known-error.js';
import {isJson} from './json.js';
import type {PaperKey} from './paper-id.js';
import type {Answer, Register, Service} from './record.js';

/** Raised when records change their shape, so that older files are not read. */
const FORMAT = 1;
/** Answers of a run that was cut off longer ago are asked for again. */
const LONGEST_KEPT = 12 * 60 * 60 * 1000;

/** An answer and when it was given, in milliseconds since 1970. */
export interface DatedAnswer extends Answer {
  readonly asked: number;
}

/**
 * Answers of registers on disk, in `<content>/.ms-research/papers/`, until the run that asked has come to its end: one that was killed or
 * gave up asks for the rest only when it is started again.
 */
export class Journal {
  private readonly folder: string;
  private readonly touched = new Set<string>();
  private made?: Promise<void>;

  constructor(
    content: string,
    private readonly now: () => number = Date.now,
  ) {
    this.folder = join(content, '.ms-research', 'papers');
  }

  /** Asks a register for what is not known yet. */
  async lookup(register: Register, keys: readonly PaperKey[]): Promise<ReadonlyMap<PaperKey, DatedAnswer>> {
    const found = new Map<PaperKey, DatedAnswer>();
    for (const key of keys) {
      const answer = await this.read(register.service, key);
      if (answer) found.set(key, answer);
    }
    const missing = keys.filter((key) => !found.has(key));
    await register.lookup(missing, async (answers) => {
      const asked = this.now();
      for (const [key, answer] of answers) {
        found.set(key, {...answer, asked});
        // An answer that could not be read may be whole the next time.
        if (answer.isUsable) await this.write(register.service, key, {...answer, asked});
      }
    });
    return found;
  }

  /** The run is complete: the next one asks anew. */
  async forget(): Promise<void> {
    await Promise.all([...this.touched].map((path) => rm(path, {force: true})));
  }

  private path(service: Service, key: PaperKey): string {
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 20);
    const path = join(this.folder, `${service.toLowerCase().replace(/\s/g, '')}-${hash}.json`);
    this.touched.add(path);
    return path;
  }

  private async read(service: Service, key: PaperKey): Promise<DatedAnswer | undefined> {
    try {
      const kept: unknown = JSON.parse(await readFile(this.path(service, key), 'utf8'));
      if (!isJson(kept) || kept.format !== FORMAT || kept.key !== key || !isJson(kept.answer)) return undefined;
      const answer = kept.answer as unknown as DatedAnswer;
      const age = this.now() - answer.asked;
      return age >= 0 && age < LONGEST_KEPT ? answer : undefined;
    } catch {
      return undefined;
    }
  }

  private async makeFolder(): Promise<void> {
    await mkdir(this.folder, {recursive: true});
    await writeFile(join(this.folder, '..', '.gitignore'), '*\n');
  }

  private async write(service: Service, key: PaperKey, answer: DatedAnswer): Promise<void> {
    try {
      await (this.made ??= this.makeFolder());
      // A file that breaks off is no JSON, and is not read.
      await writeFile(this.path(service, key), JSON.stringify({format: FORMAT, key, answer}));
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      throw code ? new KnownError(`${this.folder}: cannot be written (${code})`) : error;
    }
  }
}
