import './mode.js';
import '../elements/ms-research-card.stale.test.js';
