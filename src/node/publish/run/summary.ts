import type {Settings} from '../../content/settings.js';
import {paths} from '../site-map.js';
import type {SiteFile} from '../stage/stage.js';
import type {SiteState} from '../state/state-folder.js';
import type {NewSite} from './publish-run.js';

/** What a run did. */
export interface PublishSummary {
  /** Published summaries, without those taken back. */
  readonly articles: number;
  readonly withdrawn: number;
  /** Summaries that are new, and those that are others than before. */
  readonly added: number;
  readonly changed: number;
  readonly files: {readonly written: number; readonly unchanged: number; readonly removed: number};
  /** What the publisher should know of. */
  readonly notes: readonly string[];
  readonly seconds: number;
}

type Summary = Omit<PublishSummary, 'seconds'>;

/** From so many summaries on, ranking all anew for every change takes long. */
const MANY = 2000;
/** How far the library may outgrow the table of term weights. */
const OUTGROWN = 2;

export function unchangedSummary({counts, files}: SiteState): Summary {
  const unchanged = files.size;
  return {...counts, added: 0, changed: 0, files: {written: 0, unchanged, removed: 0}, notes: []};
}

/** @param isKept whether the state for the next run could be written */
export function summarise({files, removed, site, weightsText}: NewSite, settings: Settings, isKept: boolean): Summary {
  const all = [...files.values()];
  const documents = [...site.newestFirst, ...site.withdrawn].map(({id}) => files.get(paths.article(id))!);
  const count = (status: SiteFile['status'], among = all): number =>
    among.filter((file) => file.status === status).length;
  const articles = site.newestFirst.length;
  return {
    articles,
    withdrawn: site.withdrawn.length,
    added: count('added', documents),
    changed: count('changed', documents),
    files: {
      written: all.length - count('same'),
      unchanged: count('same'),
      removed: removed.length,
    },
    notes: notes(articles, weightsText === undefined ? settings : undefined, isKept),
  };
}

function notes(articles: number, settings: Settings | undefined, isKept: boolean): string[] {
  const all: string[] = [];
  if (!isKept)
    all.push('what this run found out could not be kept in .ms-research/: the next one will look at everything');
  if (settings && !settings.weights && articles >= MANY)
    all.push('there is no term-weights.json, so every change ranks all summaries anew: run once with --reweigh');
  if (settings?.weights && articles > OUTGROWN * settings.weights.documents)
    all.push(
      `term-weights.json was counted on ${settings.weights.documents} summaries and there are ${articles}: run once with --reweigh`,
    );
  return all;
}
