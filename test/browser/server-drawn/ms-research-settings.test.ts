import './mode.js';
import '../elements/ms-research-settings.test.js';
