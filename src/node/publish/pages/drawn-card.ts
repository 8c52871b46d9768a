import {isWithdrawn} from '../../../article/parse-article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import {VERSION} from '../../../elements/version.js';
import {Html, html} from '../../../hosts/html.js';
import type {RenderOptions} from '../../../server/index.js';
import {paths} from '../site-map.js';

interface DrawnCard {
  /** Absolute address of the page that it stands on. */
  readonly url: string;
  /** From that page to the site's root. */
  readonly root: string;
  readonly attributes?: RenderOptions['attributes'];
  /** What stands inside the tag. */
  readonly inside: Html;
}

/** Where the styles of what is drawn lie, from a page. */
const styleFolder = (root: string): string => `${root}${paths.widgets(VERSION)}css/`;

/** For the head of a page with such a card: its styles are asked for with those of the page, not once the card is read. */
export const drawnCardHead = (root: string): readonly Html[] =>
  ['ms-research-card', 'ms-rating', 'ms-topic-tags'].map(
    (tag) => html`<link rel="preload" href="${styleFolder(root)}${tag}.css" as="style">\n`,
  );

/**
 * The card of a summary as a page of the site holds it: to be seen before and without script, with styles from the files beside the scripts. The
 * same document gives the same bytes on any day.
 */
export async function drawnCard(document: ArticleDocument, card: DrawnCard): Promise<Html> {
  // Whoever makes no such page does not load what draws it.
  const {render} = await import('../../../server/index.js');
  const {id, language} = document;
  const {url, root, attributes, inside} = card;
  const source = await render(document, {
    url,
    language,
    attributes: {src: root + paths.article(id), ...attributes},
    styles: {folder: styleFolder(root)},
    inside: inside.source,
    time: dayOf(document),
  });
  return new Html(source);
}

/** The last day that a document tells. */
function dayOf(document: ArticleDocument): Date {
  return new Date(isWithdrawn(document) ? document.withdrawn.date : (document.updated ?? document.published));
}
