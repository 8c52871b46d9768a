import './mode.js';
import '../elements/hostile.test.js';
