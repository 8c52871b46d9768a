import '../../../src/define.js';
import {describeStates} from '../shared/describe-states.js';
import {listStates} from '../shared/list-states.js';

describeStates('ms-related-list', listStates('ms-related-list'));
