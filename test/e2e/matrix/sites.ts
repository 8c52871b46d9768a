import {after, before} from 'node:test';

import {startLibrary} from './library.js';
import type {Library} from './library.js';
import {startPublisher} from './publisher.js';
import type {Publisher} from './publisher.js';

/** The summaries' site and somebody's own, for the tests of the file that imports them; there when its first test begins, and gone after the last. */
export let library: Library;
export let publisher: Publisher;

before(async () => {
  library = await startLibrary();
  publisher = await startPublisher();
});
after(() => {
  publisher.stop();
  library.stop();
});

/** What the recorder of a page has on which nothing went wrong. */
export const NOTHING = {refused: [], console: [], failed: []};
