import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PAPER_STATUSES} from '../../../src/article/article.js';
import type {Paper} from '../../../src/article/article.js';
import {byline} from '../../../src/format/byline.js';
import {citation} from '../../../src/format/citation.js';
import {statusText} from '../../../src/format/status.js';
import {en} from '../../../src/i18n/en.js';
import {translator} from '../../../src/i18n/text.js';
import {article} from '../fixtures/documents.js';

const text = translator('en');
const names = (count: number): {family: string; given: string}[] =>
  Array.from({length: count}, (_, index) => ({family: `Author${index + 1}`, given: 'Geir K.'}));
const bare: Paper = {type: 'article', title: 'A paper', status: 'ok'};

describe('byline', () => {
  for (const [name, paper, expected] of [
    ['nothing', bare, ''],
    ['the journal', {...bare, 'container-title': 'Brain'}, 'Brain'],
    ['the year', {...bare, issued: {'date-parts': [[2025]]}}, '2025'],
    ['the month', {...bare, 'container-title': 'Brain', issued: {'date-parts': [[2025, 4]]}}, 'Brain, April 2025'],
    ['the first of two dates', {...bare, issued: {'date-parts': [[2024], [2025]]}}, '2024'],
    ['one author', {...bare, author: names(1)}, 'Author1'],
    ['three authors', {...bare, author: names(3)}, 'Author1, Author2, Author3'],
    ['four', {...bare, author: names(4)}, 'Author1, Author2, Author3 and others'],
    ['a group', {...bare, author: [{literal: 'The Sleep Group'}]}, 'The Sleep Group'],
    ['a given name alone', {...bare, author: [{given: 'Geir'}]}, 'Geir'],
    ['authors without names', {...bare, author: [{}, {}]}, ''],
    ['no authors', {...bare, author: []}, ''],
    [
      'everything',
      {...bare, 'container-title': 'Brain', issued: {'date-parts': [[2025, 4, 8]]}, author: names(2)},
      'Brain, 8 April 2025. Author1, Author2',
    ],
  ] as const)
    it(`of ${name}`, () => assert.equal(byline(paper, 'en', text), expected));

  it('takes a name for what it is, whatever it looks like', () => {
    const author = [{family: '{names} $& <b>'}, ...names(3)];
    assert.equal(byline({...bare, author}, 'en', text), '{names} $& <b>, Author1, Author2 and others');
  });
});

describe('citation', () => {
  for (const [name, paper, expected] of [
    ['the title alone', bare, 'A paper.'],
    ['a title that ends in a full stop', {...bare, title: 'A paper.'}, 'A paper.'],
    [
      'everything',
      article().paper,
      'Bjørklund G, The Sleep Group. Sleep and fatigue in multiple sclerosis. Journal of Sleep. 2025;20(1):38-48. ' +
        'doi:10.1016/S1474-4422(20)30354-9.',
    ],
    [
      'six authors',
      {...bare, author: names(6)},
      `${names(6)
        .map(({family}) => `${family} GK`)
        .join(', ')}. A paper.`,
    ],
    [
      'seven',
      {...bare, author: names(7)},
      `${names(6)
        .map(({family}) => `${family} GK`)
        .join(', ')}, et al. A paper.`,
    ],
    ['an address and no DOI', {...bare, URL: 'https://example.org/'}, 'A paper. https://example.org/.'],
    ['a journal without year', {...bare, 'container-title': 'Brain', page: '103741'}, 'A paper. Brain. :103741.'],
  ] as const)
    it(`of ${name}`, () => assert.equal(citation(paper), expected));
});

describe('statusText', () => {
  it('is silent on a paper that is in order', () => assert.equal(statusText({...bare, status: 'ok'}, text), undefined));

  for (const status of PAPER_STATUSES.filter((name) => name !== 'ok'))
    it(`has words for ${status}`, () => {
      const {title, body} = statusText({...bare, status}, text)!;
      assert.equal(title, en[status]);
      assert.equal(body, en[`${status}Body`]);
      assert.ok(title && body);
    });

  it('says of a retracted paper that it must not be relied on', () =>
    assert.match(statusText({...bare, status: 'retracted'}, text)!.body, /must not be relied on/));
});
