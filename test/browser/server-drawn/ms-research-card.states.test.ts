import './mode.js';
import '../elements/ms-research-card.states.test.js';
