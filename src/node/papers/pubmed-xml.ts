import {XMLParser, XMLValidator} from 'fast-xml-parser';

import {listAt} from './json.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  // Character references are decoded once, with the markup, where a field is read.
  processEntities: false,
  // These hold markup between words.
  stopNodes: ['*.ArticleTitle', '*.CoiStatement', '*.Keyword', '*.CollectiveName', '*.Agency'],
});

/**
 * The articles of an efetch answer, for `pubmedRecord`.
 *
 * @throws Error where it is no whole `PubmedArticleSet`
 */
export function pubmedArticles(xml: string): readonly unknown[] {
  const validity = XMLValidator.validate(xml);
  const parsed: unknown = validity === true ? parser.parse(xml) : undefined;
  const set = (parsed as {PubmedArticleSet?: unknown} | undefined)?.PubmedArticleSet;
  if (set === undefined) throw new Error('no PubmedArticleSet');
  return listAt(set, 'PubmedArticle');
}
