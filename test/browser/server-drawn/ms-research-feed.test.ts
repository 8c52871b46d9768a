import './mode.js';
import '../elements/ms-research-feed.test.js';
