import {ELIGIBLE} from '../../src/related/columns.js';
import {Ranker, type Corpus} from '../../src/related/ranker.js';
import {choose, shareIdentity, type Candidate} from '../../src/related/selection.js';

/** The list of a document (positions) chosen among all documents by their vectors, without inverted lists or shortlist. */
export function exhaustiveList(corpus: Corpus, query: number, max: number): number[] {
  const {columns, parameters} = corpus;
  const {likeness} = new Ranker(corpus);
  const all = Array.from({length: columns.count}, (_, position): Candidate => ({
    position,
    score: likeness(query, position),
  }));
  const eligible = all.filter(
    ({position}) =>
      position !== query && columns.states[position] === ELIGIBLE && !shareIdentity(columns, query, position),
  );
  const isSameLanguage = ({position}: Candidate): boolean => columns.languages[position] === columns.languages[query];
  const items: Candidate[] = [];
  choose(query, eligible.filter(isSameLanguage), max, {columns, likeness}, parameters, items);
  choose(
    query,
    eligible.filter((item) => !isSameLanguage(item)),
    max,
    {columns, likeness},
    parameters,
    items,
  );
  return items.map(({position}) => position);
}
