import '../../../src/define.js';
import {CARD_STATES} from '../shared/card-states.js';
import {describeStates} from '../shared/describe-states.js';

describeStates('ms-research-card', CARD_STATES);
