import {cardAlt} from '../publish/cards/content.js';
import {cardPng} from '../publish/cards/render-card.js';
import {cardSvg} from '../publish/cards/card-svg.js';
import type {Article} from '../../article/article.js';
import type {Content} from '../content/read-content.js';
import {imageOf} from '../content/read-content.js';
import {paths} from '../publish/site-map.js';

/** The picture cards of summaries, as the site has them, and a list of what each says in words: for tools that take pictures alone. */
export async function pictureCards(
  articles: readonly Article[],
  content: Content,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const alts: string[] = [];
  for (const article of articles) {
    const picture = imageOf(
      content.articles.find(({id}) => id === article.id)!,
      content.topics,
    );
    const pixels = picture && content.images.get(picture.file)?.src;
    const path = paths.card(article.id);
    files.set(path, await cardPng(cardSvg(article, content.config, pixels)));
    alts.push(`${path}\n${cardAlt(article)}\n${new URL(paths.articlePage(article.id), content.config.site).href}`);
  }
  if (alts.length) files.set('cards/alt.txt', `${alts.join('\n\n')}\n`);
  return files;
}
