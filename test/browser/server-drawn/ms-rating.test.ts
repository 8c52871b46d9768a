import './mode.js';
import '../elements/ms-rating.test.js';
