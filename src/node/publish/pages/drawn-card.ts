import {isWithdrawn} from '../../../article/parse-article.js';
import type {ArticleDocument} from '../../../article/parse-article.js';
import {VERSION} from '../../../elements/version.js';
import {Html} from '../../../hosts/html.js';
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

/**
 * The card of a summary as a page of the site holds it: to be seen before and without script, with styles from the files beside the scripts. The
 * same document gives the same bytes on any day.
 */
export async function drawnCard(document: ArticleDocument, card: DrawnCard): Promise<Html> {
  // Whoever makes no such page does not load what draws it.
  const {render} = await import('../../../server/index.js');
  const {id, language} = document;
  const {url, root, attributes, inside} = card;
  const html = await render(document, {
    url,
    language,
    attributes: {src: root + paths.article(id), ...attributes},
    styles: {folder: `${root}${paths.widgets(VERSION)}css/`},
    inside: inside.source,
    time: dayOf(document),
  });
  return new Html(html);
}

/** The last day that a document tells. */
function dayOf(document: ArticleDocument): Date {
  return new Date(isWithdrawn(document) ? document.withdrawn.date : (document.updated ?? document.published));
}
