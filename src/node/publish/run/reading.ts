import type {RelatedDocument} from '../../../related/document.js';
import {currentIds} from '../../content/references.js';
import type {Current} from '../../content/references.js';
import type {FileProblem} from '../../known-error.js';
import {translationGroups} from '../related/translation-groups.js';
import type {ArticleRecord, RenderResult, RenderTask} from '../render/render-article.js';
import type {Renderer} from '../render/renderer.js';
import type {SiteFile, Stage} from '../stage/stage.js';
import type {LibraryState} from '../state/state-folder.js';
import type {Progress} from './progress.js';

/** All summaries as they are now: those read in this run, and what is remembered of the others. */
export class Reading {
  /** By id; see `sorted`. */
  records = new Map<string, ArticleRecord>();
  readonly items = new Map<string, string>();
  /** What the ranking reads of the summaries read in this run. */
  readonly ranked = new Map<string, RelatedDocument>();
  /** Ids of the summaries read in this run, with the hash of their source. */
  readonly read = new Map<string, string>();
  /** Ids of files that have problems. */
  readonly broken = new Set<string>();
  /** Files put on the stage. */
  readonly files = new Map<string, SiteFile>();
  private readonly problemsById = new Map<string, readonly FileProblem[]>();

  /**
   * @param before what an earlier run remembers
   * @param gone ids of which nothing is to be remembered
   */
  constructor(
    private readonly renderer: Renderer,
    private readonly stage: Stage,
    private readonly progress: Progress,
    before?: LibraryState,
    gone: ReadonlySet<string> = new Set(),
  ) {
    for (const [id, record] of before?.records ?? []) if (!gone.has(id)) this.records.set(id, record);
    for (const [id, item] of before?.items ?? []) if (!gone.has(id)) this.items.set(id, item);
  }

  /** In the order of the files. */
  get problems(): readonly FileProblem[] {
    return [...this.problemsById].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, problems]) => problems);
  }

  async render(tasks: readonly RenderTask[]): Promise<void> {
    let done = 0;
    this.progress.begin('Reading', tasks.length);
    await this.renderer.render(tasks, (results) => {
      for (const result of results) this.accept(result);
      this.progress.update((done += results.length));
    });
    this.progress.end();
    this.records = new Map([...this.records].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /**
   * Brings every summary in line with what is known of the others by now: reads those again that had taken something else for granted.
   *
   * @param toTask makes the task of an id
   */
  async settle(toTask: (id: string) => RenderTask): Promise<Current> {
    const references = [...this.records.values()].map((record) => record.references);
    const current = currentIds(references);
    const groups = translationGroups(references);
    const again: RenderTask[] = [];
    for (const [id, {references: own, assumed}] of this.records) {
      const seeAlso = own.seeAlso.map((entry) => current(entry.id) ?? null);
      const isSame = seeAlso.every((other, index) => other === assumed.seeAlso[index]);
      const isRegrouped = groups.get(id) !== assumed.group && !this.read.has(id);
      if (!isSame || isRegrouped) again.push({...toTask(id), seeAlso});
    }
    if (again.length) await this.render(again);
    for (const id of this.read.keys()) this.setGroup(id, groups.get(id));
    return current;
  }

  private setGroup(id: string, group: string | undefined): void {
    const record = this.records.get(id);
    if (record) this.records.set(id, {...record, assumed: {...record.assumed, group}});
    const document = this.ranked.get(id);
    if (document) this.ranked.set(id, {...document, translationGroup: group});
  }

  private accept({id, problems, source, isDraft, record, files, item, ranked}: RenderResult): void {
    if (source !== undefined) this.read.set(id, source);
    if (problems.length) this.problemsById.set(id, problems);
    if (record) this.records.set(id, record);
    else if (!isDraft) this.broken.add(id);
    if (item) this.items.set(id, item);
    if (ranked) this.ranked.set(id, ranked);
    for (const file of files) {
      // Put for the second time, a file may turn out to be as it was before the first.
      const before = this.files.get(file.path);
      if (before && before.status !== 'same' && file.status === 'same') this.stage.drop(file.path);
      this.files.set(file.path, file);
    }
  }
}
