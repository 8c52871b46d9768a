import {drawing} from '../../controllers/later.js';
import {loadLanguage} from '../../i18n/languages.js';
import type {Drawn} from './drawn.js';

/** Brings what an element needs to be drawn whole at once: its language, and the code that it loads when it is wanted. */
export async function prepare(element: Drawn): Promise<void> {
  for (;;) {
    const coming: Promise<void>[] = (drawing.noted = []);
    try {
      element.locale.hostUpdate();
      // What it draws is for nobody: it tells what is missing.
      element.render();
    } finally {
      drawing.noted = undefined;
    }
    const {arrives} = loadLanguage(element.locale.wanted);
    if (arrives) coming.push(arrives);
    if (!coming.length) return;
    await Promise.all(coming);
  }
}
