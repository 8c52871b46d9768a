import './mode.js';
import '../elements/languages.test.js';
