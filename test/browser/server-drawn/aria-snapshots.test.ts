import './mode.js';
import '../aria-snapshots.test.js';
