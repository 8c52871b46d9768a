import {drawing} from '../../controllers/later.js';
import {loadLanguage} from '../../i18n/languages.js';
import type {Drawn} from './drawn.js';

/**
 * Brings what an element needs to be drawn whole at once: its language, and the code that it loads when it is wanted.
 *
 * @param before what is done each time before the element draws itself
 * @returns what it draws once all of it is here
 */
export async function prepare(element: Drawn, before?: () => void): Promise<unknown> {
  for (;;) {
    const coming: Promise<void>[] = (drawing.noted = []);
    let drawn: unknown;
    try {
      before?.();
      element.locale.hostUpdate();
      drawn = element.render();
    } finally {
      drawing.noted = undefined;
    }
    const {arrives} = loadLanguage(element.locale.wanted);
    if (arrives) coming.push(arrives);
    if (!coming.length) return drawn;
    await Promise.all(coming);
  }
}
