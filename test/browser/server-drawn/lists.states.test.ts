import './mode.js';
import '../elements/lists.states.test.js';
