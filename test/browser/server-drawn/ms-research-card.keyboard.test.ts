import './mode.js';
import '../elements/ms-research-card.keyboard.test.js';
