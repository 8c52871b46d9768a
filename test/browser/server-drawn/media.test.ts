import './mode.js';
import '../elements/media.test.js';
