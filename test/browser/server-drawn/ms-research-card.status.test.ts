import './mode.js';
import '../elements/ms-research-card.status.test.js';
