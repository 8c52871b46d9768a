import './mode.js';
import '../elements/ms-research-note.test.js';
