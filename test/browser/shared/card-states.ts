import {waitUntil} from '@open-wc/testing';

import {LoadError} from '../../../src/client/load-error.js';
import type {MsResearchCard} from '../../../src/elements/ms-research-card/ms-research-card.js';
import {withValue} from '../../fixtures/article.js';
import type {Json} from '../../fixtures/article.js';
import {article, articleDocument, articleUrl, feed, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import type {FakeClient} from '../../helpers/fake-client.js';
import {place} from './place.js';
import type {Placing} from './place.js';
import {ownPart, parts, ready, settled, shows, wordsOf} from './queries.js';
import {answered, failed, FAILURE_KINDS} from './states.js';
import type {States} from './states.js';

export type Card = MsResearchCard & {client: FakeClient};

const TAG = 'ms-research-card';
const SRC = {src: articleUrl('light-and-sleep')};

/** A card that asks for its document. */
export const loadingCard = (placing: Placing = {}): Promise<Card> =>
  place<Card>(TAG, {...placing, attributes: {...SRC, ...placing.attributes}});

/** A card of a document that was set as an object, with all that belongs to its depth. */
export async function cardOf(json: Json = articleDocument(), placing: Placing = {}): Promise<Card> {
  const card = await ready(await place<Card>(TAG, {...placing, properties: {...placing.properties, data: json}}));
  if (card.depth === 'full' && ownPart(card, 'details')) await shows(card, 'copy');
  return card;
}

/** The sample document with other values: path -> value. */
export const changed = (values: Readonly<Record<string, unknown>>): Json =>
  Object.entries(values).reduce((json, [path, value]) => withValue(json, path, value), articleDocument());

const NOTICES = [
  {kind: 'correction', date: '2025-05', text: 'A table was wrong.', DOI: '10.1000/light.2'},
  {kind: 'note', date: '2026', text: 'Another note.', url: 'https://other.example/note'},
  {kind: 'note', text: 'A note without a link.'},
];

/** Documents of papers that are not simply in order. */
export const STATUS_DOCUMENTS: Readonly<Record<string, () => Json>> = {
  preprint: () => changed({'paper.status': 'preprint'}),
  corrected: () => changed({'paper.status': 'corrected', 'paper.notices': NOTICES}),
  concern: () => changed({'paper.status': 'concern', 'paper.notices': NOTICES}),
  retracted: () =>
    changed({
      'paper.status': 'retracted',
      'paper.notices': NOTICES,
      'ratings.credibility': {
        value: 0,
        reasons: [{code: 'retracted', effect: 0, text: 'The paper was retracted'}],
        rubric: 'credibility-1',
      },
    }),
  unknown: () => changed({'paper.status': 'a status of later years'}),
};

async function pressed(card: Card, button: HTMLElement): Promise<Card> {
  button.click();
  return settled(card);
}

/** The button of a word that is explained: first that in the text, then that in the list. */
export const termButtons = (card: HTMLElement, term: string): HTMLElement[] =>
  parts(card, 'term').filter((button) => wordsOf(button) === term);

/** A card with the related articles and the note below it, all of them there. */
export async function cardWithMore(): Promise<Card> {
  const card = await cardOf(articleDocument(), {attributes: {related: ''}});
  await waitUntil(() => card.client.feeds.length > 0, 'the card does not ask for related articles', {interval: 5});
  return answered(card, card.client.feeds, feed());
}

export const LONG_WORD = 'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4);

const longWords = (): Json =>
  changed({
    title: LONG_WORD,
    takeaway: LONG_WORD,
    'sections.0.body': [
      {type: 'paragraph', children: [{type: 'text', value: `${LONG_WORD} placebo`}]},
      {
        type: 'list',
        ordered: true,
        children: [
          {
            type: 'listItem',
            children: [
              {
                type: 'paragraph',
                children: [
                  {
                    type: 'link',
                    url: `https://other.example/${LONG_WORD}`,
                    children: [{type: 'text', value: LONG_WORD}],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    'numbers.0.groups.0.label': LONG_WORD,
    'applicability.note': LONG_WORD,
    'topics.0.label': LONG_WORD,
    'glossary.0.term': LONG_WORD,
    'glossary.0.definition': LONG_WORD,
    'questions.0': LONG_WORD,
    'paper.DOI': `10.1000/${LONG_WORD}`,
    'paper.title': LONG_WORD,
    'paper.registration.0.id': LONG_WORD,
    'paper.notices': [{kind: 'note', text: LONG_WORD}],
    'paper.status': 'corrected',
    'ratings.credibility.reasons.0.text': LONG_WORD,
  });

/** Every state of the card. */
export const CARD_STATES: States = {
  'no address': () => place(TAG, {fallback: true}),
  loading: () => loadingCard(),
  'loading, with text of the page': () => loadingCard({fallback: true}),
  'short depth': () => cardOf(articleDocument(), {attributes: {depth: 'short'}}),
  'detail depth': () => cardOf(),
  'full depth': () => cardOf(articleDocument(), {attributes: {depth: 'full'}}),
  'with related articles and the note': cardWithMore,
  'with slots filled': async () => {
    const card = await cardOf();
    for (const slot of ['header', 'footer', 'note']) {
      const words = document.createElement('p');
      words.slot = slot;
      words.textContent = `The page's ${slot}`;
      card.append(words);
    }
    return settled(card);
  },
  'a word explained in the text': async () => {
    const card = await cardOf();
    return pressed(card, termButtons(card, 'placebo')[0]!);
  },
  'a word explained in the list': async () => {
    const card = await cardOf();
    return pressed(card, termButtons(card, 'placebo')[1]!);
  },
  'ratings opened': async () => {
    const card = await cardOf();
    for (const kind of [/^Credibility/, /^Interest/]) await pressed(card, byRole(card, 'button', kind));
    return card;
  },
  'not enough known': () =>
    cardOf(
      changed({
        'ratings.credibility': {
          value: null,
          reasons: [{code: 'not-enough-known', effect: 0, text: 'Not enough is known'}],
          rubric: 'credibility-1',
        },
        'ratings.interest': undefined,
        applicability: {subjects: ['animals']},
        numbers: undefined,
        glossary: undefined,
        questions: undefined,
        topics: [],
        provenance: undefined,
        'paper.URL': undefined,
        'paper.DOI': undefined,
      }),
      {attributes: {depth: 'full'}},
    ),
  'very long words': () => cardOf(longWords(), {attributes: {depth: 'full'}}),
  withdrawn: () => cardOf(withdrawnDocument()),
  'not allowed by the page': () => cardOf(articleDocument(), {settings: {'min-credibility': '5'}, fallback: true}),
  'retracted, and those are hidden': () => cardOf(STATUS_DOCUMENTS.retracted!(), {settings: {'hide-retracted': ''}}),
  'switched off': () => loadingCard({settings: {off: ''}, fallback: true}),
  ...Object.fromEntries(
    Object.entries(STATUS_DOCUMENTS).map(([status, json]) => [`status ${status}`, () => cardOf(json())]),
  ),
  ...Object.fromEntries(
    FAILURE_KINDS.map((kind) => [
      `failure ${kind}`,
      async () => {
        const card = await loadingCard({fallback: kind === 'offline'});
        return failed(card, card.client.articles, kind);
      },
    ]),
  ),
  stale: async () => {
    const card = await loadingCard();
    await answered(card, card.client.articles, article());
    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
    const asksAgain = (): boolean => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      return card.client.articles.length > 1;
    };
    // The code that does so is on its way.
    await waitUntil(asksAgain, 'the card does not ask again', {interval: 5});
    card.client.articles[1]!.answer.reject(new LoadError('offline', 'told by the test'));
    return settled(card);
  },
  'read from right to left': () => cardOf(changed({language: 'ar'}), {attributes: {depth: 'full', lang: 'ar'}}),
  'once loaded': async () => {
    const card = await loadingCard({fallback: true});
    return answered(card, card.client.articles, article());
  },
};
