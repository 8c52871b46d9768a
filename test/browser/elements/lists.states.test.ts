import '../../../src/define.js';
import {feedDocument, SITE} from '../../fixtures/browser-documents.js';
import {describeStates} from '../shared/describe-states.js';
import {listOf, listStates} from '../shared/list-states.js';

describeStates('ms-related-list', listStates('ms-related-list'));

describeStates('ms-research-feed', {
  ...listStates('ms-research-feed'),
  'with more to show': () =>
    listOf('ms-research-feed', feedDocument({next_url: `${SITE}v1/latest/1.json`}), {attributes: {max: '3'}}),
});
