import '../../../src/define.js';
import {
  article,
  articleDocument,
  articleUrl,
  feed,
  feedDocument,
  relatedUrl,
  SITE,
  WORDS,
} from '../../fixtures/browser-documents.js';
import {describeLoading} from '../shared/describe-loading.js';

describeLoading('ms-research-card', {
  addresses: [articleUrl('light-and-sleep'), articleUrl('another')],
  requests: ({articles}) => articles,
  document: article(),
  json: articleDocument(),
  words: WORDS.takeaway,
  page: `${SITE}articles/light-and-sleep/`,
});

describeLoading('ms-related-list', {
  addresses: [relatedUrl('light-and-sleep'), relatedUrl('another')],
  requests: ({feeds}) => feeds,
  document: feed(),
  json: feedDocument(),
  words: 'Summary number 3',
  page: `${SITE}articles/light-and-sleep/`,
});

describeLoading('ms-research-feed', {
  addresses: [`${SITE}v1/latest.json`, `${SITE}v1/topics/sleep.json`],
  requests: ({feeds}) => feeds,
  document: feed(),
  json: feedDocument(),
  words: 'Summary number 3',
});
