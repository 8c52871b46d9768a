import './mode.js';
import '../elements/navigation.test.js';
