import type {Article} from '../../article/article.js';
import type {Why} from '../../article/feed.js';
import {plainText} from '../../article/rich-text.js';
import type {RelatedDocument, RelatedReason} from '../../related/document.js';
import {RelatedIndex} from '../../related/related-index.js';
import {weighTerms} from '../../related/term-weights.js';
import {paperDate} from './lists.js';

/** Items of a related list at most. */
const MAX_ITEMS = 12;

export interface RelatedEntry {
  readonly id: string;
  readonly why: readonly Why[];
}

/** The related list of every article: what its editor chose, then what the ranking finds. A retracted paper is in none. */
export function relatedLists(articles: readonly Article[]): ReadonlyMap<string, readonly RelatedEntry[]> {
  const documents = articles.map(rankedDocument);
  const index = RelatedIndex.of(documents, weighTerms(documents));
  const retracted = new Set(articles.filter(({paper}) => paper.status === 'retracted').map(({id}) => id));
  const labels = new Map(articles.flatMap(({topics}) => topics.map(({id, label}) => [id, label] as const)));
  return new Map(
    articles.map(({id, seeAlso = []}) => {
      const chosen = seeAlso
        .filter((entry) => !retracted.has(entry.id) && entry.id !== id)
        .map(({id: other, why, opposite}) => ({
          id: other,
          why: [{kind: opposite ? ('opposite' as const) : ('editor' as const), text: why}],
        }));
      const found = index
        .relatedTo(id, {max: MAX_ITEMS + chosen.length})
        .filter((item) => !chosen.some((entry) => entry.id === item.id))
        .map((item) => ({id: item.id, why: item.reasons.map((reason) => toWhy(reason, labels))}));
      return [id, [...chosen, ...found].slice(0, MAX_ITEMS)];
    }),
  );
}

function rankedDocument(article: Article): RelatedDocument {
  const {id, language, title, takeaway, sections, topics, published, paper} = article;
  return {
    id,
    language,
    title,
    takeaway,
    body: sections.map(({body}) => plainText(body)).join(' '),
    paperTitle: paper.title,
    topics: topics.map((topic) => topic.id),
    published,
    paperDate: paperDate(article),
    status: paper.status,
    paperKey: paper.DOI?.toLowerCase(),
    translationGroup: translationGroup(article),
    design: paper.design,
  };
}

/** Translations of one summary share the first of their ids. */
function translationGroup({id, translations = []}: Article): string | undefined {
  const others = translations.map(({url}) => /([^/]+)\.json$/.exec(url)?.[1] ?? '');
  return others.length ? [id, ...others].sort()[0] : undefined;
}

function toWhy(reason: RelatedReason, labels: ReadonlyMap<string, string>): Why {
  switch (reason.kind) {
    case 'topic':
      return {kind: 'topic', text: labels.get(reason.topic) ?? reason.topic};
    case 'terms':
      return {kind: 'terms', text: reason.terms.join(', ')};
    case 'design':
      return {kind: 'design', text: reason.design.replaceAll('-', ' ')};
  }
}
