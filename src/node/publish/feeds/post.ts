import type {Topic} from '../../../article/article.js';
import {isWithdrawn} from '../../../article/parse-article.js';
import {statusText} from '../../../format/status.js';
import type {Config} from '../../content/config.js';
import {paths} from '../site-map.js';
import {noticeHtml, summaryHtml, withdrawnHtml} from './content.js';
import type {Places} from './content.js';
import type {FeedEntry} from './entries.js';
import {feedPicture} from './picture.js';
import type {FeedPicture, PictureOf} from './picture.js';
import {directed, entryTitle, feedLocale, STATUS_OF, writerOf} from './words.js';
import {xmlText} from './xml-text.js';

/** One item, the same for all three formats. */
export interface FeedPost {
  /** Address that names the item for ever, the same in every format; that of the page for a summary itself. */
  readonly id: string;
  readonly isPage: boolean;
  readonly url: string;
  readonly title: string;
  /** Plain text, one to three sentences. */
  readonly summary: string;
  readonly html: string;
  /** ISO days. */
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  readonly topics: readonly Topic[];
  readonly language: string;
  readonly picture?: FeedPicture | undefined;
  readonly entry: FeedEntry;
}

export function feedPost(entry: FeedEntry, config: Config, pictureOf: PictureOf): FeedPost {
  const {document, kind} = entry;
  const {language} = document;
  const {text} = feedLocale(language);
  const address = new URL(paths.article(document.id), config.site);
  const page = new URL(document.url, address).href;
  const places: Places = {page, absolute: (to) => new URL(to, address).href};
  const post = {
    id: kind === 'summary' ? page : `${page}#${fragment(entry)}`,
    isPage: kind === 'summary',
    url: page,
    title: xmlText(entryTitle(entry)),
    published: entry.date,
    updated: entry.date,
    author: xmlText(config.title),
    topics: entry.topics.map((topic) => ({...topic, label: xmlText(topic.label)})),
    language,
    entry,
  };
  switch (entry.kind) {
    case 'summary': {
      const article = entry.document;
      const picture =
        article.image && feedPicture(article.image, places.absolute(article.image.src), config, pictureOf);
      const status = statusText(article.paper, text);
      return {
        ...post,
        summary: oneLine(status?.title, article.summary),
        html: xmlText(directed(summaryHtml(article, picture, places), language)),
        updated: [article.updated ?? '', entry.date].sort().at(-1)!,
        author: xmlText(writerOf(article, config.title)),
        picture,
      };
    }
    case 'withdrawn':
      return {
        ...post,
        summary: oneLine(text('withdrawn'), entry.document.withdrawn.reason),
        html: xmlText(directed(withdrawnHtml(entry, places), language)),
      };
    default: {
      const words = statusText({...entry.document.paper, status: STATUS_OF[entry.kind]}, text)!;
      return {
        ...post,
        summary: oneLine(words.title, words.body),
        html: xmlText(directed(noticeHtml(entry, places), language)),
      };
    }
  }
}

const oneLine = (...parts: readonly (string | undefined)[]): string =>
  xmlText(parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim());

/** `retraction-2024-05`; it depends on the notice alone, so that nothing comes twice. */
function fragment(entry: FeedEntry): string {
  const date = isWithdrawn(entry.document) ? entry.date : 'notice' in entry ? entry.notice?.date : undefined;
  const number = 'number' in entry && entry.number > 1 ? entry.number : undefined;
  return [entry.kind, date, number].filter((part) => part !== undefined).join('-');
}
