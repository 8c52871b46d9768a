import {waitUntil} from '@open-wc/testing';

import type {Topic} from '../../../src/index.js';
import {article, articleUrl, SITE} from '../../fixtures/browser-documents.js';
import {LONG_WORD} from './card-states.js';
import {place} from './place.js';
import type {Placing, TestElement} from './place.js';
import {answered, failed} from './states.js';
import type {States} from './states.js';

const TAG = 'ms-topic-tags';

export const TOPICS: readonly Topic[] = [
  {id: 'sleep', label: 'Sleep', url: 'https://library.example/topics/sleep/'},
  {id: 'clinical-trials', label: 'Clinical trials'},
  {id: 'fatigue', label: 'Fatigue', url: 'https://library.example/topics/fatigue/'},
];

export const tagsOf = (data: readonly Topic[] = TOPICS): Promise<TestElement> =>
  place(TAG, {properties: {data}, fallback: true});

async function asking(placing: Placing): Promise<TestElement> {
  const tags = await place(TAG, {fallback: true, ...placing});
  const {articles, others} = tags.client!;
  await waitUntil(() => articles.length + others.length > 0, 'the tags ask for nothing', {interval: 5});
  return tags;
}

/** Tags that ask for an article. */
export const loadingTags = (): Promise<TestElement> => asking({attributes: {src: articleUrl('light-and-sleep')}});

/** Tags of topics that the page names; they ask for the site's list. */
export const namedTags = (topics: string, attributes: Readonly<Record<string, string>> = {}): Promise<TestElement> =>
  asking({attributes: {topics, ...attributes}, settings: {base: SITE}});

/** A site's list of topics. */
export const TOPIC_LIST = {
  version: 1,
  language: 'en',
  topics: [
    {id: 'fatigue', label: 'Fatigue', count: 3, url: `${SITE}topics/fatigue/`, list: `${SITE}v1/topics/fatigue.json`},
    {id: 'sleep', label: 'Sleep', count: 1, url: '../topics/sleep/', list: 'topics/sleep.json'},
  ],
};

/** Every state of the tags. */
export const TAG_STATES: States = {
  'no address': () => place(TAG, {fallback: true}),
  loading: loadingTags,
  'of topics': () => tagsOf(),
  'of an article': async () => {
    const tags = await loadingTags();
    return answered(tags, tags.client!.articles, article());
  },
  'of topics that the page names': async () => {
    const tags = await namedTags('sleep, fatigue');
    return answered(tags, tags.client!.others, TOPIC_LIST);
  },
  failure: async () => {
    const tags = await loadingTags();
    return failed(tags, tags.client!.articles);
  },
  'switched off': () => place(TAG, {properties: {data: TOPICS}, settings: {off: ''}, fallback: true}),
  'very long words': () =>
    tagsOf([
      {...TOPICS[0]!, label: LONG_WORD},
      {id: 'b', label: LONG_WORD},
    ]),
};
