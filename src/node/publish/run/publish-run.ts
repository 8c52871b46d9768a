import {encodeIndex} from '../../../related/stored-index.js';
import type {TermWeights} from '../../../related/term-weights.js';
import {articleFileName, readArticle} from '../../content/articles.js';
import type {FileStat, Folder} from '../../content/folder.js';
import {checkReferences, referenceProblem} from '../../content/references.js';
import type {Current, ReferenceProblem} from '../../content/references.js';
import type {Settings} from '../../content/settings.js';
import {KnownError} from '../../known-error.js';
import type {FileProblem} from '../../known-error.js';
import {idOf} from '../plan/our-files.js';
import {COPY_ENDINGS, originalOf} from '../precompress.js';
import type {SiteContext} from '../outputs/output.js';
import {articleOutputs, staysForEver} from '../outputs/outputs.js';
import {rankAfresh, rankChanges} from '../related/ranking.js';
import type {Ranking} from '../related/ranking.js';
import type {RelatedTask, RenderTask} from '../render/render-article.js';
import type {Renderer} from '../render/renderer.js';
import type {SiteFile, Stage} from '../stage/stage.js';
import type {LibraryState} from '../state/state-folder.js';
import {pathsOf} from './pictures.js';
import type {Pictures} from './pictures.js';
import type {Progress} from './progress.js';
import {Reading} from './reading.js';
import {choicesOf, relatedCandidates} from './relating.js';
import {SiteFiles, relatedTask, relatedVersion} from './site-files.js';
import {SiteLibrary} from './site-library.js';
import {weigh} from './weighing.js';

/** What a run works on. */
export interface Workplace {
  readonly folder: Folder;
  readonly settings: Settings;
  /** Of config, topics and term weights. */
  readonly problems: readonly FileProblem[];
  /** Ids of the summaries that are there. */
  readonly articles: ReadonlyMap<string, FileStat | undefined>;
  readonly stage: Stage;
  readonly renderer: Renderer;
  readonly pictures: Pictures;
  readonly progress: Progress;
  readonly without: readonly string[];
  readonly reweigh: boolean;
  readonly precompress: boolean;
}

/** What to start from. */
export interface Start {
  /** Files of an earlier run that are as it wrote them. */
  readonly kept: ReadonlyMap<string, SiteFile>;
  /** Paths of files that earlier runs wrote: those that are no longer part of the site are removed. */
  readonly ours: readonly string[];
  /** Of those that may be copies of ours, see `OurFiles`. */
  readonly copies: readonly string[];
  /** Are kept files made by this very program? */
  readonly isSameProgram: boolean;
  /** What has changed since the earlier run; undefined to make everything anew. */
  readonly since?: {
    readonly library: LibraryState;
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
}

/** A site that is ready to take the place of the one before. */
export interface NewSite {
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly removed: readonly string[];
  readonly library: LibraryState;
  readonly site: SiteLibrary;
  /** Hashes of the summaries that were read, by id. */
  readonly read: ReadonlyMap<string, string>;
  /** Text of the table that `--reweigh` asked for. */
  readonly weightsText?: string;
}

/** One run up to the point where everything new waits for its place; nothing that is served has changed then. */
export class PublishRun {
  private readonly reading: Reading;
  private readonly files: SiteFiles;
  private readonly toRead: readonly string[];

  constructor(
    private readonly place: Workplace,
    private readonly start: Start,
  ) {
    const {renderer, stage, progress, without, articles} = place;
    const {since} = start;
    this.reading = new Reading(
      renderer,
      stage,
      progress,
      since?.library,
      new Set(since && [...since.removed, ...since.changed]),
    );
    this.files = new SiteFiles(stage, start.kept, without, place.precompress);
    this.toRead = since?.changed ?? [...articles.keys()];
  }

  /** @throws KnownError with one line for every problem */
  async make(): Promise<NewSite> {
    const {reading, place} = this;
    await reading.render(this.toRead.map((id) => this.task(id)));
    const current = await this.check();
    const {weights, weightsText} = weigh(place.settings, reading.ranked.values(), place.reweigh);
    const ranking = await this.rank(weights);
    const relatedVersions = await this.relate(ranking, current);
    const images = this.addPictures();
    this.files.add(reading.files.values());
    for (const [id, record] of reading.records) if (!reading.read.has(id)) this.files.keepArticle(record, false);
    const {config, topics} = place.settings;
    const context: SiteContext = {config: config!, topics: topics!, without: place.without};
    const site = new SiteLibrary(context, reading.records, reading.items, place.stage, images.values());
    await this.files.addLibrary(site, !!this.start.since);
    // Without stored weights every change ranks all anew, so the index would be of no use.
    const isStored = place.settings.weights ?? weightsText;
    const index = isStored ? encodeIndex(ranking.index) : new Uint8Array();
    const {records, items} = reading;
    return {
      files: this.files.all,
      removed: this.vanished(),
      library: {records, items, relatedVersions, images, index},
      site,
      read: reading.read,
      ...(weightsText === undefined ? {} : {weightsText}),
    };
  }

  private vanished(): string[] {
    const {ours, copies} = this.start;
    const {all} = this.files;
    const known = [...ours, ...copies.filter((path) => all.has(originalOf(path)))];
    const isGone = (path: string): boolean => !all.has(path) && (all.has(originalOf(path)) || !staysForEver(path));
    return [...new Set(known)].filter(isGone);
  }

  private readonly task = (id: string): RenderTask => ({id, kept: this.keptOf(id, false)});

  /** Files that may be kept by their inputs alone. */
  private keptOf(id: string, showsRelated: boolean): readonly SiteFile[] {
    if (!this.start.isSameProgram) return [];
    const aliases = this.reading.records.get(id)?.references.aliases ?? [];
    return articleOutputs(this.place.without)
      .filter((output) => output.inputs && !!output.showsRelated === showsRelated)
      .flatMap((output) => [id, ...aliases].flatMap((address) => output.paths(address)))
      .flatMap((path) => [path, ...COPY_ENDINGS.map((ending) => path + ending)])
      .flatMap((path) => this.start.kept.get(path) ?? []);
  }

  /** Looks for everything that can be wrong, and tells all of it at once. */
  private async check(): Promise<Current> {
    const {reading, place} = this;
    const {topics, config} = place.settings;
    const references = [...reading.records.values()].map((record) => record.references);
    const wrong = checkReferences(references, reading.broken, topics);
    const problems = [
      ...place.problems,
      ...reading.problems,
      ...wrong.map((problem) => this.located(problem)),
      ...this.pictureProblems(),
    ];
    if (problems.length || !config || !topics) throw new KnownError(problems);
    const current = await reading.settle(this.task);
    if (reading.problems.length) throw new KnownError(reading.problems);
    this.refuseToForget();
    return current;
  }

  private located(problem: ReferenceProblem): FileProblem {
    const article = readArticle(this.place.folder, problem.id, [])?.article;
    const {id, path, message} = problem;
    return article ? referenceProblem(problem, article) : {file: articleFileName(id), path, message};
  }

  private pictureProblems(): readonly FileProblem[] {
    const users = new Map<string, string>();
    for (const [id, {image}] of this.reading.records)
      if (image && !users.has(image.file)) users.set(image.file, image.isOwn ? articleFileName(id) : 'topics.yml');
    return [...users].flatMap(([file, user]) => this.place.pictures.problems(file, user));
  }

  /** A published summary keeps its address for ever: as itself, as an alias, or as a short document that says it was taken back. */
  private refuseToForget(): void {
    const known = new Set<string>();
    for (const {references} of this.reading.records.values())
      for (const id of [references.id, ...references.aliases]) known.add(id);
    const gone = this.start.ours.map(idOf).filter((id) => id !== undefined && !known.has(id));
    if (!gone.length) return;
    throw new KnownError(
      gone.sort().map((id) => ({
        file: articleFileName(id!),
        message:
          'was published and is gone: keep it with `withdrawn:` (date, reason), or name the id among the aliases of another',
      })),
    );
  }

  private async rank(weights: TermWeights): Promise<Ranking> {
    const {reading, place, start} = this;
    let begun = false;
    const onProgress = (done: number, all: number): void => {
      if (!begun) place.progress.begin('Ranking', all);
      begun = true;
      place.progress.update(done);
    };
    const changed = [...reading.ranked.values()];
    const ranking = start.since
      ? await rankChanges(start.since.library.index, weights, {removed: this.unranked(), changed}, onProgress)
      : await rankAfresh(changed, weights, onProgress);
    if (begun) place.progress.end();
    return ranking;
  }

  /** Ids that were ranked and are no more. */
  private unranked(): string[] {
    const before = [...(this.start.since?.library.records.values() ?? [])];
    const ids = before.filter(({entry}) => entry).map(({references}) => references.id);
    return ids.filter((id) => !this.reading.records.get(id)?.entry);
  }

  /** Makes the files that show related summaries, where anything in them has changed. */
  private async relate(ranking: Ranking, current: Current): Promise<ReadonlyMap<string, string>> {
    const {reading, place, start} = this;
    const versions = new Map<string, string>();
    const before = start.since?.library.relatedVersions;
    const candidates = relatedCandidates(reading, ranking, current, start.since);
    for (const [id, record] of reading.records) {
      if (candidates.has(id)) continue;
      versions.set(id, before!.get(id)!);
      this.files.keepArticle(record, true);
    }
    const {progress} = place;
    const tasks = function* (this: PublishRun): Generator<RelatedTask> {
      let done = 0;
      for (const id of candidates) {
        progress.update(++done);
        const record = reading.records.get(id)!;
        const choices = choicesOf(id, reading.records, ranking, current, place.settings.topics!);
        const version = relatedVersion(record, choices, reading.records);
        versions.set(id, version);
        if (before?.get(id) === version) this.files.keepArticle(record, true);
        else yield relatedTask(record, choices, reading.items, this.keptOf(id, true));
      }
    };
    progress.begin('Writing', candidates.size);
    await place.renderer.renderRelated(tasks.call(this), (files) => this.files.add(files));
    progress.end();
    return versions;
  }

  /** Keeps or adds the pictures that are in use, and returns their sizes. */
  private addPictures(): LibraryState['images'] {
    const {pictures} = this.place;
    const used = new Map<string, NonNullable<ReturnType<typeof pictures.sizes.get>>>();
    for (const {image} of this.reading.records.values()) {
      const sizes = image && pictures.sizes.get(image.file);
      if (sizes) used.set(image.file, sizes);
    }
    for (const path of [...used.values()].flatMap(pathsOf)) {
      const made = [path, ...COPY_ENDINGS.map((ending) => path + ending)].flatMap(
        (name) => pictures.files.get(name) ?? [],
      );
      if (made.length) this.files.add(made);
      else this.files.keep(path);
    }
    return used;
  }
}
