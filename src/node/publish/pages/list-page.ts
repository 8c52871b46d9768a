import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import type {Config} from '../../content/config.js';
import {pages} from '../lists.js';
import type {PageContext} from '../outputs/output.js';
import {paths, relativeAddress} from '../site-map.js';
import {entryItem} from './entry.js';
import type {PageEntry} from './entry.js';
import {feedLinks, framedPage} from './frame.js';
import {pageLocale} from './locale.js';

/** Summaries on a full page of a list. */
export const LIST_SIZE = 50;

export interface TopicLink {
  readonly id: string;
  readonly label: string;
}

/** The topics next to a topic. */
export interface NearTopics {
  readonly broader: readonly TopicLink[];
  readonly narrower: readonly TopicLink[];
}

/** A list that is cut into pages: its own address, and that of its numbered ones. */
interface PagedList {
  readonly title: string;
  readonly intro?: string | undefined;
  /** Relative to the site's root, and with a slash at its end where it is not the root itself. */
  readonly first: string;
  part(part: number): string;
  /** Shown on the newest page. */
  readonly near?: NearTopics | undefined;
}

/** The site's front page and its older pages: all summaries. */
export const indexList = ({title, description}: Config): PagedList => ({
  title,
  intro: description,
  first: '',
  part: paths.indexPart,
});

/** `topics/<id>/` and its older pages: the summaries of one topic. */
export const topicList = ({id, label}: TopicLink, near?: NearTopics): PagedList => ({
  title: label,
  near,
  first: paths.topicPage(id),
  part: (part) => paths.topicPagePart(id, part),
});

/** One page of a list, and all that it is made of. */
export interface ListPage<T> {
  /** Relative to the site's root, without `index.html`. */
  readonly path: string;
  readonly items: readonly T[];
  /** Path of the page with what is newer, and of that with what is older. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
  /** The topics that it links to. */
  readonly near: NearTopics | undefined;
  render(entryOf: (item: T) => PageEntry): string;
}

/**
 * Cuts a list into pages as the lists of the API are cut: full pages are numbered from the oldest, and something new changes the newest page
 * alone, but for the one time in `LIST_SIZE` when the newest numbered page gets a neighbour to link to.
 */
export function listPages<T>(list: PagedList, newestFirst: readonly T[], context: PageContext): readonly ListPage<T>[] {
  const parts = pages(newestFirst, LIST_SIZE);
  const address = (part?: number): string => (part === undefined ? list.first : list.part(part));
  return parts.map(({part, items}, index) => {
    const path = address(part);
    const [newer, older] = [parts[index - 1], parts[index + 1]].map((other) => other && address(other.part));
    const render: ListPage<T>['render'] = (entryOf) =>
      listPage(list, {path, part, items: items.map(entryOf), newer, older}, context);
    return {path, items, newer, older, near: part === undefined ? list.near : undefined, render};
  });
}

interface ListPart extends Pick<ListPage<PageEntry>, 'path' | 'items' | 'newer' | 'older'> {
  readonly part: number | undefined;
}

function listPage(
  {title, intro, first, near}: PagedList,
  {path, part, items, newer, older}: ListPart,
  context: PageContext,
): string {
  const {config} = context;
  const root = relativeAddress(path, '') || './';
  const locale = pageLocale(config.language);
  const {page} = locale;
  const name = part === undefined ? title : `${title} · ${page('page', {page: part})}`;
  return framedPage(
    {
      title: name,
      description: part === undefined ? (intro ?? title) : undefined,
      language: config.language,
      root,
      canonical: new URL(path, config.site).href,
      head: html`${newer !== undefined && html`<link rel="prev" href="${root}${newer}">\n`}${
        older !== undefined && html`<link rel="next" href="${root}${older}">\n`
      }${feedLinks(root + first, title, context)}`,
      main: html`<h1>${name}</h1>
${part === undefined && intro && html`<p class="intro">${intro}</p>`}
${part === undefined && near && [nearLinks('broaderTopics', near.broader), nearLinks('narrowerTopics', near.narrower)]}<ul class="list wide">
${items.map((entry) => entryItem(entry, {root, level: 2, locale}))}</ul>
${neighbours()}`,
    },
    config,
  );

  function nearLinks(words: 'broaderTopics' | 'narrowerTopics', topics: readonly TopicLink[]): Html | undefined {
    if (!topics.length) return undefined;
    return html`<p class="near">${page(words)} ${topics.map(
      ({id, label}, index) => html`${index > 0 && ', '}<a href="${root}${paths.topicPage(id)}">${label}</a>`,
    )}</p>
`;
  }

  function neighbours(): Html | undefined {
    if (newer === undefined && older === undefined) return undefined;
    const link = (words: string, to: string): Html => html`<a class="button" href="${root}${to}">${words}</a> `;
    return html`<nav class="pages" aria-label="${page('pages')}">${
      newer !== undefined && newer !== first && link(page('newest'), first)
    }${newer !== undefined && link(page('newer'), newer)}${older !== undefined && link(page('older'), older)}</nav>`;
  }
}
