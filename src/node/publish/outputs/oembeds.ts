import {oembed} from '../oembed.js';
import {paths} from '../site-map.js';
import {json} from './json.js';
import type {ArticleOutput} from './output.js';

/** `v1/oembed/<id>.json` */
export const oembeds: ArticleOutput = {
  name: 'embed',
  isOptional: true,
  needs: ['widgets'],
  paths: (id) => [paths.oembed(id)],
  render: (document, context) => [json(oembed(document, context))],
};
