import './mode.js';
import '../elements/ms-related-list.test.js';
