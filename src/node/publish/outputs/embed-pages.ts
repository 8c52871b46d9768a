import {embedPage} from '../pages/embed-page.js';
import {paths} from '../site-map.js';
import type {ArticleOutput} from './output.js';

/** `embed/<id>/index.html` */
export const embedPages: ArticleOutput = {
  name: 'embed',
  isOptional: true,
  needs: ['widgets'],
  paths: (id) => [`${paths.embedPage(id)}index.html`],
  render: async (document, {config}) => [await embedPage(document, config)],
};
