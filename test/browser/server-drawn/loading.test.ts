import './mode.js';
import '../elements/loading.test.js';
