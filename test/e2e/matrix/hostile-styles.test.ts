import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {before, it} from 'node:test';

import {contrast, parseRgb} from '../../browser/shared/contrast.js';
import {screenshotPath} from '../../helpers/page.js';
import {describeInEveryEngine} from './every-engine.js';
import {HOSTILE_STYLES} from './hostile-styles.js';
import {look, tops} from './look.js';
import type {Seen} from './look.js';
import {everything, scriptTag, untilEverything} from './pages.js';
import {library, publisher} from './sites.js';
import type {Tab} from './tab.js';

const SMALLEST = 14;
/** A line's height for each pixel of its type, below which lines run into one another. */
const CLOSEST = 1.1;
/** Text on a ground of ours (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;
/** Narrowest card on a page that has room for more. */
const NARROWEST = 240;

async function show(tab: Tab, style: string): Promise<Seen[]> {
  const head = `<style>${style}</style>${scriptTag(library.origin, 'ms-research')}`;
  await tab.goto(publisher.page({head, body: everything(library.origin)}));
  await untilEverything(tab);
  return tab.run(look);
}

/** What a reader could not read, one line each. */
const unreadable = (all: readonly Seen[]): string[] =>
  all.flatMap(({tag, words, size, line, cut, width, odd, color, ground}) =>
    [
      size < SMALLEST && `is ${size} px`,
      line < CLOSEST && `has lines of ${line}`,
      cut > 1 && `runs out by ${cut} px`,
      width < 1 && 'has no width',
      ground && contrast(parseRgb(color), parseRgb(ground)) < LEAST_CONTRAST && `is ${color} on ${ground}`,
      ...odd,
    ]
      .filter(Boolean)
      .map((why) => `<${tag}> "${words.slice(0, 40)}" ${String(why)}`),
  );

describeInEveryEngine('styles that a page sets for everything', ({id, inTab}) => {
  let usual: readonly string[];
  let meant: readonly string[];
  before(() =>
    inTab(async (tab) => {
      const seen = await show(tab, '');
      // Citations slant, and a list's count may stand on two lines.
      meant = unreadable(seen);
      for (const line of meant) assert.match(line, /fontStyle: italic|whiteSpace: pre-line/);
      assert.ok(seen.length > 100, `${seen.length} texts`);
      usual = seen.map(({words}) => words);
    }),
  );

  for (const [name, style] of Object.entries(HOSTILE_STYLES))
    it(`${name}: every text can be read, in its order`, () =>
      inTab(async (tab) => {
        const seen = await show(tab, style);
        if (process.env.SCREENSHOTS) {
          const picture = screenshotPath(`hostile-styles/${name.replaceAll(/\W+/g, '-')}-${id}.png`);
          await writeFile(picture, await tab.screenshot());
        }
        assert.deepEqual(
          unreadable(seen)
            .filter((line) => !meant.includes(line))
            .slice(0, 12),
          [],
        );
        assert.deepEqual(
          seen.map(({words}) => words),
          usual,
        );
        const heights = await tab.run(tops);
        assert.deepEqual(
          heights,
          heights.toSorted((a, b) => a - b),
        );
        const widths = await tab.run(() =>
          [...document.querySelectorAll('ms-research-card')].map(
            (card) => card.shadowRoot!.querySelector('[part="base"]')!.getBoundingClientRect().width,
          ),
        );
        assert.ok(Math.min(...widths) >= NARROWEST, `cards are ${widths.join(', ')} px wide`);
      }));
});
