import {isWithdrawn} from '../../../article/parse-article.js';
import {cardSvg} from '../cards/card-svg.js';
import {cardContent} from '../cards/content.js';
import {cardPng} from '../cards/render-card.js';
import {moveAddress, paths} from '../site-map.js';
import type {ArticleOutput} from './output.js';

/** `cards/<id>.png`. Drawing one takes about 0.1 s, so that those whose words and picture stay the same are kept. */
export const cards: ArticleOutput = {
  name: 'cards',
  isOptional: true,
  paths: (id) => [paths.card(id)],
  inputs(document, {config: {title, site}}) {
    if (isWithdrawn(document)) return '';
    return JSON.stringify([cardContent(document), document.image?.src, title, site]);
  },
  async render(document, {config}, _, read) {
    if (isWithdrawn(document)) return [];
    const path = document.image && moveAddress(document.image.src, paths.article(document.id), '');
    const image = path && {type: path.endsWith('.png') ? 'image/png' : 'image/jpeg', bytes: read(path)};
    return [await cardPng(cardSvg(document, config, image || undefined))];
  },
};
