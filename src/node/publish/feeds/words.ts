import type {Article, PaperStatus} from '../../../article/article.js';
import type {FeedEntry, NoticeKind} from './entries.js';

/** English words of feeds that the elements do not have. */

const STATUS_PREFIX: {readonly [S in PaperStatus]: string} = {
  ok: '',
  preprint: 'Preprint: ',
  corrected: 'Corrected paper: ',
  concern: 'Paper under a concern: ',
  retracted: 'Retracted paper: ',
};

const EVENT_PREFIX: {readonly [K in NoticeKind | 'withdrawn']: string} = {
  retraction: 'Retracted: ',
  concern: 'Expression of concern: ',
  correction: 'Corrected: ',
  withdrawn: 'Taken back: ',
};

/** A title alone must not let a retracted paper look sound: many tools show nothing else. */
export const entryTitle = ({kind, document}: FeedEntry): string =>
  (kind === 'summary' ? STATUS_PREFIX[document.paper.status] : EVENT_PREFIX[kind]) +
  document.title.replace(/\s+/g, ' ').trim();

/** Which status the words about a notice are those of. */
export const STATUS_OF: {readonly [K in NoticeKind]: PaperStatus} = {
  retraction: 'retracted',
  concern: 'concern',
  correction: 'corrected',
};

/** Who wrote a summary, as its provenance says. */
export function writerOf({provenance = {}}: Article, publisher: string): string {
  const {author, languageModel, sample} = provenance;
  const writer = author ?? (languageModel ? undefined : publisher);
  const drafted = languageModel && (writer ? 'draft by a language model' : 'drafted by a language model');
  const text = [writer, drafted].filter(Boolean).join(', ');
  const words = sample ? `Sample text, ${text}` : text;
  return words[0]!.toUpperCase() + words.slice(1);
}
