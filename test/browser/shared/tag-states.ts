import type {Topic} from '../../../src/index.js';
import {article, articleUrl} from '../../fixtures/browser-documents.js';
import {LONG_WORD} from './card-states.js';
import {place} from './place.js';
import type {TestElement} from './place.js';
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

export const loadingTags = (): Promise<TestElement> =>
  place(TAG, {attributes: {src: articleUrl('light-and-sleep')}, fallback: true});

/** Every state of the tags. */
export const TAG_STATES: States = {
  'no address': () => place(TAG, {fallback: true}),
  loading: loadingTags,
  'of topics': () => tagsOf(),
  'of an article': async () => {
    const tags = await loadingTags();
    return answered(tags, tags.client!.articles, article());
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
