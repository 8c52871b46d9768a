import {randomBytes} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {availableParallelism} from 'node:os';

import {articleFileName} from '../../content/articles.js';
import type {FileStat} from '../../content/folder.js';
import type {ImageSizes} from '../../content/images.js';
import {KnownError} from '../../known-error.js';
import {fingerprint} from '../fingerprint.js';
import {sourceFile} from '../plan/changes.js';
import {ourFiles} from '../plan/our-files.js';
import {leftOut} from '../outputs/outputs.js';
import {encodings} from '../precompress.js';
import {programVersion} from '../program-version.js';
import {LocalRenderer} from '../render/renderer.js';
import type {Renderer} from '../render/renderer.js';
import {ThreadRenderer} from '../render/thread-renderer.js';
import {commit} from '../stage/commit.js';
import {Stage} from '../stage/stage.js';
import {StateFolder} from '../state/state-folder.js';
import type {SourceFile} from '../state/tables.js';
import {Pictures, pictureName} from './pictures.js';
import type {PublishOptions} from './options.js';
import {findPrevious} from './previous.js';
import type {Previous} from './previous.js';
import {SILENT} from './progress.js';
import {PublishRun} from './publish-run.js';
import type {NewSite, Start, Workplace} from './publish-run.js';
import {summarise, unchangedSummary} from './summary.js';
import type {PublishSummary} from './summary.js';
import {WaitingWeights} from './weighing.js';

/** Summaries to read from which on threads are worth starting. */
const FEWEST_FOR_THREADS = 200;

/** Works out what to start from, has a `PublishRun` make the new site, puts it in place, and keeps what the next run wants to know. */
export class Publisher {
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
    private readonly source: Pick<Workplace, 'folder' | 'settings' | 'problems' | 'articles'>,
    private readonly out: string,
  ) {
    const {folder, settings} = source;
    this.state = new StateFolder(folder.path, realpathSync(out));
    this.without = leftOut(options.without ?? []);
    this.precompress = !!options.precompress;
    this.program = fingerprint(programVersion(), String(this.precompress));
    this.key = (weights) => {
      const [config, topics, table, site] = settings.sources;
      return fingerprint(this.program, config!, topics!, weights ?? table!, site!, ...this.without);
    };
  }

  async run(): Promise<Omit<PublishSummary, 'seconds'>> {
    const {verify = false, reweigh = false} = this.options;
    const previous = findPrevious(this.state, this.source.folder, this.out, this.source.articles, verify);
    const isSameKey = previous?.state.key === this.key();
    const changes = previous?.changes;
    if (
      previous &&
      isSameKey &&
      !reweigh &&
      !this.source.problems.length &&
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
    const pictures = new Pictures(this.source.folder, stage, this.keptPictures(start, changes?.changed ?? []));
    const renderer = this.renderer(stage, pictures, start.since?.changed.length ?? this.source.articles.size);
    let weights: WaitingWeights | undefined;
    try {
      const {without} = this;
      const {problems, folder, settings, articles} = this.source;
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
        precompress: this.precompress,
      };
      const site = await new PublishRun(place, start).make();
      if (site.weightsText !== undefined) weights = new WaitingWeights(folder, site.weightsText);
      const renamed = [...site.files.values()].filter(({status}) => status !== 'same');
      progress.begin('Putting in place', renamed.length);
      this.isCommitting = true;
      commit(stage, {renamed, removed: site.removed}, (done) => progress.update(done), this.options.disk);
      weights?.put();
      progress.end();
      const isKept = this.save(site, pictures, previous);
      return summarise(site, settings, isKept);
    } catch (error) {
      await renderer.discard();
      stage.discard();
      weights?.discard();
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
    const library = isSameKey && this.source.settings.weights ? this.state.loadLibrary() : undefined;
    if (!library) return start;
    const names = new Set(changes.changed);
    const changed = new Set([...this.source.articles.keys()].filter((id) => names.has(articleFileName(id))));
    for (const [id, {image}] of library.records)
      if (image && names.has(pictureName(image.file)) && this.source.articles.has(id)) changed.add(id);
    const removed = [...library.records.keys()].filter((id) => !this.source.articles.has(id));
    return {...start, since: {library, changed: [...changed].sort(), removed}};
  }

  private keptPictures({since}: Start, changed: readonly string[]): ReadonlyMap<string, ImageSizes> {
    const images = [...(since?.library.images ?? [])];
    return new Map(images.filter(([file]) => !changed.includes(pictureName(file))));
  }

  private renderer(stage: Stage, pictures: Pictures, count: number): Renderer {
    const {config, topics} = this.source.settings;
    const threads = this.options.threads ?? availableParallelism();
    const start = {
      content: this.source.folder.path,
      out: this.out,
      suffix: stage.suffix,
      context: config && topics && {config, topics, without: this.without},
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
    for (const [id, stat] of this.source.articles) note(articleFileName(id), site.read.get(id), stat);
    for (const file of site.library.images.keys())
      note(pictureName(file), pictures.sources.get(file), this.source.folder.stat(pictureName(file)));
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
