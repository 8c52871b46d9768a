import {expect} from '@open-wc/testing';

import {THEMES} from '../../../src/styles/themes.js';
import {expectAccessible} from '../../helpers/accessibility.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {settled, shadowElements} from './queries.js';
import type {States} from './states.js';
import {smallTargets} from './targets.js';

/** Narrowest column that an element must fit into, in CSS px. */
const NARROW = 280;

/**
 * Page around each theme. It is the one that does not go with the theme: a reader's device may be dark where the page is light, and
 * what can be read there can be read on a page that goes with the theme.
 */
const PAGES = {light: {background: '#ffffff', color: '#1b1b1b'}, dark: {background: '#101418', color: '#f0f0f0'}};
const PAGE_OF_THEME = {auto: 'dark', light: 'dark', dark: 'light', calm: 'dark', contrast: 'dark'} as const;

/** Elements that reach out of a column, each as one line. What scrolls by itself may be wider inside. */
function overflowing(element: HTMLElement, column: HTMLElement): string[] {
  const edges = column.getBoundingClientRect();
  const scrolls = (inner: Element): boolean => /auto|scroll/.test(getComputedStyle(inner).overflowX);
  const scrolling = shadowElements(element).filter(scrolls);
  const insideScrolling = (inner: Element): boolean => scrolling.some((box) => box !== inner && box.contains(inner));
  return shadowElements(element).flatMap((inner) => {
    const {left, right, width} = inner.getBoundingClientRect();
    if (!width || insideScrolling(inner)) return [];
    const out = left < edges.left - 0.5 || right > edges.right + 0.5;
    return out ? [`${inner.localName} ${inner.getAttribute('part') ?? ''}: ${left} to ${right}`] : [];
  });
}

/** Defines the tests that every state of an element must pass: axe in every theme, targets, a narrow column, large type. */
export function describeStates(tag: string, states: States): void {
  describe(`<${tag}> in every state`, () => {
    consoleGuard();

    for (const [state, render] of Object.entries(states)) {
      describe(state, () => {
        it('is accessible in every theme, on a page that does not go with it', async () => {
          const element = await render();
          const page = element.closest<HTMLElement>('body > div')!;
          // Where tall letters reach out of the coloured box, axe takes their ground for unknown.
          page.style.padding = '16px';
          for (const theme of THEMES) {
            Object.assign(page.style, PAGES[PAGE_OF_THEME[theme]]);
            element.setAttribute('theme', theme);
            await settled(element);
            await expectAccessible(page).catch((error: Error) => expect.fail(`${theme}: ${error.message}`));
          }
        });

        it('has large targets and fits into a narrow column', async () => {
          const element = await render();
          const page = element.closest<HTMLElement>('body > div')!;
          page.style.width = `${NARROW}px`;
          await settled(element);
          expect(overflowing(element, page)).to.deep.equal([]);
          expect(page.scrollWidth).to.be.at.most(NARROW);
          expect(smallTargets(element)).to.deep.equal([]);
        });
      });
    }
  });
}
