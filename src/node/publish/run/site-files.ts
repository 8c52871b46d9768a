import {fingerprint} from '../fingerprint.js';
import type {RelatedChoice} from '../related/related-entries.js';
import {articleOutputs, libraryOutputs} from '../outputs/outputs.js';
import {manifest} from '../outputs/manifest.js';
import type {ArticleOutput, Library} from '../outputs/output.js';
import type {ArticleRecord, RelatedTask} from '../render/render-article.js';
import {COPY_ENDINGS} from '../precompress.js';
import {paths} from '../site-map.js';
import type {SiteFile, Stage} from '../stage/stage.js';

/** The files of the site as it will be: those put on the stage in this run, and those kept from an earlier one. */
export class SiteFiles {
  readonly all = new Map<string, SiteFile>();
  private readonly outputs: readonly ArticleOutput[];
  /** Of compressed copies, where there are any. */
  private readonly copyEndings: readonly string[];

  /**
   * @param kept files of an earlier run that are untouched
   * @param without names of outputs that are switched off
   */
  constructor(
    private readonly stage: Stage,
    private readonly kept: ReadonlyMap<string, SiteFile>,
    private readonly without: readonly string[],
    precompress: boolean,
  ) {
    this.outputs = articleOutputs(without);
    this.copyEndings = precompress ? COPY_ENDINGS : [];
  }

  add(files: Iterable<SiteFile>): void {
    for (const file of files) this.all.set(file.path, file);
  }

  /** Keeps what was made of a summary alone, or what shows its related list. */
  keepArticle({references: {id, aliases}}: ArticleRecord, showsRelated: boolean): void {
    for (const output of this.outputs) {
      if (!!output.showsRelated !== showsRelated) continue;
      for (const address of [id, ...aliases]) output.paths(address).forEach((path) => this.keep(path));
    }
  }

  keep(path: string): void {
    const file = this.kept.get(path);
    if (!file) return;
    this.all.set(path, file);
    for (const ending of this.copyEndings) {
      const copy = this.kept.get(path + ending);
      if (copy) this.all.set(copy.path, copy);
    }
  }

  /**
   * Makes the files of all library outputs, the manifest last.
   *
   * @param areInputsEnough whether a file with the same inputs as before may be kept, see `LibraryFile.inputs`
   */
  async addLibrary(library: Library, areInputsEnough: boolean): Promise<void> {
    for (const output of libraryOutputs(this.without))
      for await (const {path, inputs, render} of output.files(library)) {
        if (areInputsEnough && this.kept.get(path)?.inputs === inputs) this.keep(path);
        else this.add(this.stage.put(path, await render(), inputs));
      }
    this.add(this.stage.put(paths.manifest, manifest(library, this.all.values())));
  }
}

/** Of everything that the files are made of that show a summary's related list. */
export function relatedVersion(
  {references: {aliases}, documentVersion}: ArticleRecord,
  choices: readonly RelatedChoice[],
  records: ReadonlyMap<string, ArticleRecord>,
): string {
  const items = choices.map(({id, why}) => [records.get(id)!.entry!.itemVersion, why]);
  return fingerprint(documentVersion, JSON.stringify([aliases, items]));
}

export function relatedTask(
  {references: {id, aliases}}: ArticleRecord,
  choices: readonly RelatedChoice[],
  items: ReadonlyMap<string, string>,
  kept: readonly SiteFile[],
): RelatedTask {
  return {id, aliases, related: choices.map((choice) => ({item: items.get(choice.id)!, why: choice.why})), kept};
}
