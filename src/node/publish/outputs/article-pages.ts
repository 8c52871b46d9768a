import {articlePage} from '../article-page.js';
import {paths} from '../site-map.js';
import type {ArticleOutput} from './output.js';

/** `articles/<id>/index.html` */
export const articlePages: ArticleOutput = {
  name: 'pages',
  isOptional: true,
  paths: (id) => [`${paths.articlePage(id)}index.html`],
  render: (document, {config}) => [articlePage(document, config)],
};
