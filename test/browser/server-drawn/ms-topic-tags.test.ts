import './mode.js';
import '../elements/ms-topic-tags.test.js';
