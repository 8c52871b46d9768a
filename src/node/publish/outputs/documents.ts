import {paths} from '../site-map.js';
import {json} from './json.js';
import type {ArticleOutput} from './output.js';

/** `v1/articles/<id>.json` */
export const documents: ArticleOutput = {
  name: 'documents',
  paths: (id) => [paths.article(id)],
  render: (document) => [json(document)],
};
