import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {RelatedDocument} from '../../../src/related/document.js';
import {PARAMETERS, type RankingParameters} from '../../../src/related/parameters.js';
import {RelatedIndex} from '../../../src/related/related-index.js';
import {weighTerms} from '../../../src/related/term-weights.js';
import {relatedDocument} from '../fixtures/related-library.js';

/** `count` words that no other subject has. */
const wordsOn = (subject: string, count = 30): string =>
  Array.from({length: count}, (_, i) => `${subject}${'abcdefghij'[i % 10]}${'klm'[Math.floor(i / 10)]}`).join(' ');

/** Half of its words on a subject, half its own: related to others on it, and no copy of them. */
const about = (id: string, subject: string, given: Partial<RelatedDocument> = {}): RelatedDocument =>
  relatedDocument(id, {body: `${wordsOn(subject)} ${wordsOn(id)}`, ...given});

function list(
  query: string,
  library: readonly RelatedDocument[],
  {max, ...parameters}: {max?: number} & Partial<RankingParameters> = {},
): string[] {
  const index = RelatedIndex.of(library, weighTerms(library), {...PARAMETERS, ...parameters});
  return index.relatedTo(query, max === undefined ? {} : {max}).map(({id}) => id);
}

describe('a related list never holds', () => {
  const query = about('query', 'sleep', {
    title: 'Sleep and the dark of the night',
    paperTitle: 'A study of sleep in the dark',
    paperKey: '10.1/sleep',
    translationGroup: 'sleep',
  });
  const other = about('other', 'sleep');

  it('the summary itself', () => assert.deepEqual(list('query', [query, other]), ['other']));

  const same: Record<string, RelatedDocument> = {
    'a translation of it': about('same', 'sleep', {translationGroup: 'sleep', language: 'de'}),
    'another summary of its paper': about('same', 'sleep', {paperKey: '10.1/sleep'}),
    'a summary under its title': about('same', 'sleep', {title: 'Sleep, and the Dark of the Night!'}),
    'one of a paper under the same title': about('same', 'sleep', {paperTitle: 'A Study of Sleep in the Dark.'}),
    'one with nearly the same text': relatedDocument('same', {
      title: `${query.title} again`,
      paperTitle: `${query.paperTitle} again`,
      body: query.body,
    }),
    'a retracted paper': about('same', 'sleep', {status: 'retracted'}),
  };
  for (const [name, document] of Object.entries(same))
    it(name, () => assert.deepEqual(list('query', [query, document, other]), ['other']));

  it('two that are the same thing', () => {
    const twin = about('twin', 'sleep', {paperKey: '10.1/twin'});
    const pairs: RelatedDocument[] = [
      about('same', 'sleep', {paperKey: '10.1/twin'}),
      relatedDocument('same', {body: twin.body}),
    ];
    for (const same of pairs) assert.equal(list('query', [query, twin, same, other]).length, 2);
  });

  it('one twice, though many copies of one text stand before it', () => {
    const copies = Array.from({length: 150}, (_, i) =>
      relatedDocument(`copy-${i}`, {body: `${wordsOn('sleep')} ${wordsOn('copy')}`}),
    );
    const others = Array.from({length: 11}, (_, i) => about(`sun${i}`, 'sun'));
    const items = list('query', [query, ...copies, ...others]);
    assert.equal(items.filter((id) => id.startsWith('copy')).length, 1);
    assert.equal(items.length, 12);
  });
});

describe('a related list', () => {
  it('may hold what only looks like the same thing', () => {
    const short = relatedDocument('query', {title: 'Multiple sclerosis today'});
    const library = [
      short,
      relatedDocument('same-title', {title: short.title, paperKey: ''}),
      relatedDocument('part-1', {title: 'Sun and sleep in the north: part 1'}),
      relatedDocument('part-2', {title: 'Sun and sleep in the north: part 2'}),
    ];
    assert.equal(list('query', library).length, 3);
  });

  it('is made for a retracted paper too', () => {
    const library = [about('query', 'sleep', {status: 'retracted'}), about('a', 'sleep'), about('b', 'sun')];
    assert.deepEqual(list('query', library), ['a', 'b']);
  });

  it('may hold preprints, corrected papers and papers under concern', () => {
    const library = [
      about('query', 'sleep'),
      about('a', 'sleep', {status: 'preprint'}),
      about('b', 'sleep', {status: 'corrected'}),
      about('c', 'sleep', {status: 'concern'}),
    ];
    assert.equal(list('query', library).length, 3);
  });

  it('has its own language first, whatever the others have in common with it', () => {
    const library = [
      about('query', 'sleep', {language: 'en-GB'}),
      about('german', 'sleep', {language: 'de', topics: ['sleep']}),
      about('off', 'sun', {language: 'en'}),
      about('close', 'sleep', {language: 'en-US'}),
    ];
    assert.deepEqual(list('query', library), ['close', 'off', 'german']);
  });

  it('is filled up, newest first, where nothing is related', () => {
    const library = [
      about('query', 'sleep'),
      about('c', 'sun', {published: '2025-01-02', paperDate: '2020'}),
      about('b', 'diet', {published: '2025-01-02', paperDate: '2020'}),
      about('newer-paper', 'iron', {published: '2025-01-02', paperDate: '2020-02'}),
      about('newest', 'virus', {published: '2025-01-03'}),
      about('no-paper-date', 'gene', {published: '2025-01-02'}),
      about('no-date', 'cell', {published: ''}),
    ];
    assert.deepEqual(list('query', library), ['newest', 'newer-paper', 'b', 'c', 'no-paper-date', 'no-date']);
  });

  it('puts the newer of near equals first, and never the new before the near', () => {
    const library = [
      about('query', 'sleep', {topics: ['sleep']}),
      about('old', 'sleep', {paperDate: '1990'}),
      about('new', 'sleep', {paperDate: '2024', takeaway: 'Something else'}),
      about('near', 'sleep', {paperDate: '1970', topics: ['sleep']}),
    ];
    assert.deepEqual(list('query', library), ['near', 'new', 'old']);
    assert.deepEqual(list('query', library, {recency: 0}), ['near', 'old', 'new']);
  });

  it('puts what is new in kind before more of the same', () => {
    const library = [
      relatedDocument('query', {body: `${wordsOn('sleep')} ${wordsOn('sun', 12)}`}),
      relatedDocument('sleep-1', {body: `${wordsOn('sleep')} ${wordsOn('night')}`}),
      relatedDocument('sleep-2', {body: `${wordsOn('sleep')} ${wordsOn('night', 20)} ${wordsOn('bed', 10)}`}),
      relatedDocument('sun-1', {body: `${wordsOn('sun', 12)} ${wordsOn('day', 12)}`}),
    ];
    assert.deepEqual(list('query', library), ['sleep-1', 'sun-1', 'sleep-2']);
    assert.deepEqual(list('query', library, {diversity: 0}), ['sleep-1', 'sleep-2', 'sun-1']);
  });

  it('is the start of a longer one', () => {
    const library = ['query', 'a', 'b', 'c', 'd', 'e'].map((id) => about(id, id < 'c' ? 'sleep' : 'sun'));
    const whole = list('query', library);
    for (let max = 0; max <= 5; max++) assert.deepEqual(list('query', library, {max}), whole.slice(0, max));
  });
});
