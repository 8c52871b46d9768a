import {isWithdrawn} from '../../../article/parse-article.js';
import {articlePage, withdrawnPage} from '../pages/article-page.js';
import {pageEntry} from '../pages/entry.js';
import {paths} from '../site-map.js';
import type {ArticleOutput} from './output.js';

/** `articles/<id>/index.html` */
export const articlePages: ArticleOutput = {
  name: 'pages',
  isOptional: true,
  paths: (id) => [`${paths.articlePage(id)}index.html`],
  showsRelated: true,
  render(document, context, related) {
    if (isWithdrawn(document)) return [withdrawnPage(document, context)];
    const {site} = context.config;
    const links = related.map((item) => ({entry: pageEntry(item, site), why: item._ms_research?.why?.[0]}));
    return [articlePage(document, links, context)];
  },
};
