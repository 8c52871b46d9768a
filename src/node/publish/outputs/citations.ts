import {isWithdrawn} from '../../../article/parse-article.js';
import {bibtex, cslJson, ris} from '../citations.js';
import {paths} from '../site-map.js';
import type {ArticleOutput} from './output.js';

/** `articles/<id>/citation.bib`, `.ris`, `.json`: the paper for reference managers. */
export const citations: ArticleOutput = {
  name: 'citations',
  isOptional: true,
  paths: (id) => [paths.citation(id, 'bib'), paths.citation(id, 'ris'), paths.citation(id, 'json')],
  render: (document) => (isWithdrawn(document) ? [] : [bibtex(document), ris(document), cslJson(document)]),
};
