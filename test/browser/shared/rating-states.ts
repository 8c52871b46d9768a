import {waitUntil} from '@open-wc/testing';

import type {MsRating, Rating} from '../../../src/index.js';
import {article, articleUrl} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import type {FakeClient} from '../../helpers/fake-client.js';
import {LONG_WORD} from './card-states.js';
import {place} from './place.js';
import type {Placing} from './place.js';
import {settled} from './queries.js';
import {answered, failed} from './states.js';
import type {States} from './states.js';

export const RATING: Rating = {
  value: 3.5,
  reasons: [
    {code: 'randomised-trial', effect: 3.5, text: 'A randomised trial'},
    {code: 'small', effect: -0.5, text: 'Fewer than 30 people'},
    {code: 'told', effect: 0, text: 'Told only'},
  ],
  rubric: 'credibility-1',
  rater: 'the rubric',
};

export const NO_RATING: Rating = {
  value: null,
  reasons: [{code: 'not-enough-known', effect: 0, text: 'Not enough is known'}],
  rubric: 'credibility-1',
};

export const ratingOf = (data: Rating, attributes: Readonly<Record<string, string>> = {}): Promise<MsRating> =>
  place<MsRating>('ms-rating', {attributes, properties: {data}});

type Asking = MsRating & {client: FakeClient};

/** A rating that asks for its article. */
export async function loadingRating({attributes, ...placing}: Placing = {}): Promise<Asking> {
  const src = articleUrl('light-and-sleep');
  const rating = await place<Asking>('ms-rating', {fallback: true, ...placing, attributes: {src, ...attributes}});
  await waitUntil(() => rating.client.articles.length > 0, 'the rating asks for nothing', {interval: 5});
  return settled(rating);
}

async function opened(data: Rating): Promise<MsRating> {
  const rating = await ratingOf(data);
  byRole(rating, 'button').click();
  return settled(rating);
}

/** Every state of a rating. */
export const RATING_STATES: States = {
  'of a document, closed': () => ratingOf(RATING),
  'of a document, opened': () => opened(RATING),
  'Interest, opened': async () => {
    const rating = await opened(RATING);
    rating.kind = 'interest';
    return settled(rating);
  },
  'not known, opened': () => opened(NO_RATING),
  loading: () => loadingRating(),
  'of an article': async () => {
    const rating = await loadingRating();
    return answered(rating, rating.client.articles, article());
  },
  failure: async () => {
    const rating = await loadingRating();
    return failed(rating, rating.client.articles);
  },
  'of attributes': () => place<MsRating>('ms-rating', {attributes: {value: '3.5'}}),
  'of nothing': () => place<MsRating>('ms-rating'),
  'very long words': () => opened({...RATING, reasons: [{code: 'x', effect: 1, text: LONG_WORD}], rater: LONG_WORD}),
  'read from right to left': async () => {
    const rating = await opened(RATING);
    rating.lang = 'ar';
    return settled(rating);
  },
};
