import {isWithdrawn} from '../../../article/parse-article.js';
import {feed} from '../lists.js';
import {paths} from '../site-map.js';
import {json} from './json.js';
import type {ArticleOutput} from './output.js';

/** `v1/related/<id>.json` */
export const relatedLists: ArticleOutput = {
  name: 'related',
  paths: (id) => [paths.related(id)],
  showsRelated: true,
  render: (document, {config}, related) => {
    if (isWithdrawn(document)) return [undefined];
    const {id, title} = document;
    return [json(feed(title, paths.related(id), paths.articlePage(id), related, config))];
  },
};
