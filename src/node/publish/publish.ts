import {randomBytes} from 'node:crypto';
import {existsSync, mkdirSync, realpathSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {relative, resolve, sep} from 'node:path';

import {articleFileName, listArticles} from '../content/articles.js';
import type {FileStat, Folder} from '../content/folder.js';
import type {ImageSizes} from '../content/images.js';
import {openContent} from '../content/read-content.js';
import {readSettings} from '../content/settings.js';
import type {Settings} from '../content/settings.js';
import {KnownError} from '../known-error.js';
import type {FileProblem} from '../known-error.js';
import {fingerprint} from './fingerprint.js';
import {lock} from './lock.js';
import {checkWithout} from './outputs/outputs.js';
import {sourceFile} from './plan/changes.js';
import {ourFiles} from './plan/our-files.js';
import {encodings} from './precompress.js';
import {programVersion} from './program-version.js';
import {LocalRenderer} from './render/renderer.js';
import type {Renderer} from './render/renderer.js';
import {ThreadRenderer} from './render/thread-renderer.js';
import {Pictures, pictureName} from './run/pictures.js';
import {findPrevious} from './run/previous.js';
import type {Previous} from './run/previous.js';
import {SILENT} from './run/progress.js';
import type {Progress} from './run/progress.js';
import {PublishRun, writeWeights} from './run/publish-run.js';
import type {NewSite, Start, Workplace} from './run/publish-run.js';
import {commit} from './stage/commit.js';
import {removeIfEmpty, Stage, writeError} from './stage/stage.js';
import type {Disk} from './stage/stage.js';
import {StateFolder} from './state/state-folder.js';
import type {SourceFile} from './state/tables.js';
import {summarise, unchangedSummary} from './run/summary.js';
import type {PublishSummary} from './run/summary.js';

export interface PublishOptions {
  /** The content folder. */
  readonly content: string;
  /** The folder that web servers serve; made where it does not exist. */
  readonly out: string;
  /** Absolute address of the site; wins over the config's. */
  readonly site?: string | undefined;
  /** Looks into every file for what has changed, and does not go by size and time of change. */
  readonly verify?: boolean | undefined;
  /** Counts terms anew and stores the table in the content folder. */
  readonly reweigh?: boolean | undefined;
  /** Writes compressed copies beside files that gain by them. */
  readonly precompress?: boolean | undefined;
  /** Names of outputs that are left out. */
  readonly without?: readonly string[] | undefined;
  readonly progress?: Progress | undefined;
  /** Worker threads; as many as the machine runs at once unless given. */
  readonly threads?: number | undefined;
  readonly disk?: Partial<Disk> | undefined;
}

/** Summaries to read from which on threads are worth starting. */
const FEWEST_FOR_THREADS = 200;

/**
 * Content folder to static site. All reading, checking and rendering happens before the first file takes its place, so that a fault
 * changes nothing; docs/publishing.md tells what happens when a run is killed.
 *
 * @throws KnownError with one line per problem
 */
export async function publish(options: PublishOptions): Promise<PublishSummary> {
  const began = performance.now();
  checkWithout(options.without ?? []);
  const content = resolve(options.content);
  const out = resolve(options.out);
  if (content === out) throw new KnownError(`${options.out}: expected another folder than the content's`);
  const folder = openContent(content);
  checkOverlap(folder, out, options.out);
  const problems: FileProblem[] = [];
  const settings = readSettings(folder, problems, options.site);
  const articles = listArticles(folder, problems);
  const made = makeFolder(out);
  const unlock = lockOrRemove(out, made);
  let isWritten = false;
  try {
    const summary = await new Publisher(options, folder, out, settings, problems, articles).run();
    isWritten = true;
    return {...summary, seconds: (performance.now() - began) / 1000};
  } finally {
    unlock();
    if (!isWritten) removeMade(made, out);
  }
}

class Publisher {
  private readonly state: StateFolder;
  private readonly key: (weights?: string) => string;
  private readonly startedAt = Date.now();
  private readonly without: readonly string[];
  private isCommitting = false;
  private readonly precompress: boolean;
  /** What makes the files: this program, set up this way. */
  private readonly program: string;

  constructor(
    private readonly options: PublishOptions,
    private readonly folder: Folder,
    private readonly out: string,
    private readonly settings: Settings,
    private readonly problems: readonly FileProblem[],
    private readonly articles: ReadonlyMap<string, FileStat | undefined>,
  ) {
    this.state = new StateFolder(folder.path, realpathSync(out));
    this.without = [...new Set(options.without ?? [])].sort();
    this.precompress = !!options.precompress;
    this.program = fingerprint(programVersion(), String(this.precompress));
    this.key = (weights) => {
      const [config, topics, table, site] = settings.sources;
      return fingerprint(this.program, config!, topics!, weights ?? table!, site!, ...this.without);
    };
  }

  async run(): Promise<Omit<PublishSummary, 'seconds'>> {
    const {verify = false, reweigh = false} = this.options;
    const previous = findPrevious(this.state, this.folder, this.out, this.articles, verify);
    const isSameKey = previous?.state.key === this.key();
    const changes = previous?.changes;
    if (
      previous &&
      isSameKey &&
      !reweigh &&
      !this.problems.length &&
      !changes!.changed.length &&
      !changes!.removed.length
    )
      return unchangedSummary(previous.state);
    const start = this.start(previous, isSameKey && !reweigh);
    this.state.setAside();
    const stage = new Stage(
      this.out,
      `.${randomBytes(6).toString('hex')}.tmp`,
      this.options.disk,
      this.precompress ? encodings : undefined,
    );
    const pictures = new Pictures(this.folder, stage, this.keptPictures(start, changes?.changed ?? []));
    const renderer = this.renderer(stage, pictures, start.since?.changed.length ?? this.articles.size);
    try {
      const {problems, folder, settings, articles, without} = this;
      const progress = this.options.progress ?? SILENT;
      const place: Workplace = {
        problems,
        folder,
        settings,
        articles,
        stage,
        renderer,
        pictures,
        progress,
        without,
        reweigh,
      };
      const site = await new PublishRun(place, start).make();
      if (site.weightsText !== undefined) writeWeights(folder, site.weightsText);
      const renamed = [...site.files.values()].filter(({status}) => status !== 'same');
      progress.begin('Putting in place', renamed.length);
      this.isCommitting = true;
      commit(stage, {renamed, removed: site.removed}, (done) => progress.update(done), this.options.disk);
      progress.end();
      const isKept = this.save(site, pictures, previous);
      return summarise(site, settings, isKept);
    } catch (error) {
      await renderer.discard();
      stage.discard();
      if (error instanceof KnownError && !this.isCommitting) this.state.restore();
      throw error;
    } finally {
      await renderer.close();
    }
  }

  private start(previous: Previous | undefined, isSameKey: boolean): Start {
    if (!previous) return {kept: new Map(), ...ourFiles(this.out), isSameProgram: false};
    const {state, changes} = previous;
    const start = {
      kept: state.files,
      ours: [...state.files.keys()],
      copies: [],
      isSameProgram: state.program === this.program,
    };
    // Without stored weights, any change shifts all of them.
    const library = isSameKey && this.settings.weights ? this.state.loadLibrary() : undefined;
    if (!library) return start;
    const ids = new Map([...this.articles.keys()].map((id) => [articleFileName(id), id]));
    const changed = new Set(changes.changed.flatMap((name) => ids.get(name) ?? []));
    const pictures = new Set(changes.changed);
    for (const [id, {image}] of library.records)
      if (image && pictures.has(pictureName(image.file)) && this.articles.has(id)) changed.add(id);
    const removed = [...library.records.keys()].filter((id) => !this.articles.has(id));
    return {...start, since: {library, changed: [...changed].sort(), removed}};
  }

  private keptPictures({since}: Start, changed: readonly string[]): ReadonlyMap<string, ImageSizes> {
    const images = [...(since?.library.images ?? [])];
    return new Map(images.filter(([file]) => !changed.includes(pictureName(file))));
  }

  private renderer(stage: Stage, pictures: Pictures, count: number): Renderer {
    const {config, topics} = this.settings;
    const threads = this.options.threads ?? availableParallelism();
    const start = {
      content: this.folder.path,
      out: this.out,
      suffix: stage.suffix,
      context: config && topics && {config, topics},
      without: this.without,
      precompress: this.precompress,
    };
    return threads > 1 && count >= FEWEST_FOR_THREADS && !this.options.disk
      ? new ThreadRenderer(start, threads, pictures.get)
      : new LocalRenderer(start, stage, pictures.get);
  }

  private save(site: NewSite, pictures: Pictures, previous: Previous | undefined): boolean {
    const sources = new Map<string, SourceFile>();
    const note = (name: string, hash: string | undefined, stat: FileStat | undefined): void => {
      const known = previous?.state.sources.get(name);
      if (hash !== undefined) sources.set(name, sourceFile(stat, hash, this.startedAt));
      // Looked into and found the same: from now on its new time will do.
      else if (known) sources.set(name, sourceFile(stat, known.hash, this.startedAt));
    };
    for (const [id, stat] of this.articles) note(articleFileName(id), site.read.get(id), stat);
    for (const file of site.library.images.keys())
      note(pictureName(file), pictures.sources.get(file), this.folder.stat(pictureName(file)));
    return this.state.save(
      {
        key: this.key(site.weightsText),
        program: this.program,
        counts: {articles: site.site.newestFirst.length, withdrawn: site.site.withdrawn.length},
        sources,
        files: site.files,
      },
      site.library,
    );
  }
}

/** A site may lie in a folder of its content, but not where content is read from. */
function checkOverlap(folder: Folder, out: string, shown: string): void {
  const content = realpathSync(folder.path);
  const target = existsSync(out) ? realpathSync(out) : out;
  const top = relative(content, target).split(sep)[0];
  if (target === content) throw new KnownError(`${shown}: expected another folder than the content's`);
  if (top === 'articles' || top === 'images')
    throw new KnownError(`${shown}: expected a folder outside ${top}/, which holds content`);
}

/** Makes the folder, and returns the first one that had to be made. */
function makeFolder(out: string): string | undefined {
  try {
    return mkdirSync(out, {recursive: true});
  } catch (error) {
    throw writeError(error, out, false);
  }
}

function lockOrRemove(out: string, made: string | undefined): () => void {
  try {
    return lock(out);
  } catch (error) {
    removeMade(made, out);
    throw error;
  }
}

/** Removes the folders from `out` up to `made`, as far as they are empty. */
function removeMade(made: string | undefined, out: string): void {
  if (made === undefined) return;
  for (let folder = out; removeIfEmpty(folder) && folder !== made;) folder = resolve(folder, '..');
}
