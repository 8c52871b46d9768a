import './mode.js';
import '../elements/ms-research-card.test.js';
