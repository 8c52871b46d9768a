import {expect, fixture, html} from '@open-wc/testing';
import type {LitElement} from 'lit';

import '../../../src/define.js';
import {COLOR_ROLES, THEME_COLORS, THEMES} from '../../../src/styles/themes.js';
import type {ColorRole} from '../../../src/styles/themes.js';
import {articleDocument} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {contrast, parseHex, parseRgb} from '../shared/contrast.js';
import {part, parts, settled, shadowElements} from '../shared/queries.js';

type Fixed = keyof typeof THEME_COLORS;
const FIXED_THEMES = Object.keys(THEME_COLORS) as Fixed[];

/** Text and the ground that it stands on somewhere in the elements. */
const TEXTS: readonly (readonly [ColorRole, ColorRole])[] = [
  ['ink', 'sheet'],
  ['soft', 'sheet'],
  ['accent', 'sheet'],
  ['warn', 'sheet'],
  ['ink', 'quiet'],
  ['soft', 'quiet'],
  ['accent', 'quiet'],
  ['ink', 'tint'],
  ['accent', 'tint'],
  ['warn', 'warning'],
  // The pressed button of a group, and the main button of a form.
  ['sheet', 'accent'],
];

/** Edges of what can be pressed, and marks that say something (WCAG 2.2, 1.4.11), with the ground beside them. */
const MARKS: readonly (readonly [ColorRole, ColorRole])[] = [
  ['edge', 'sheet'],
  ['edge', 'quiet'],
  ['accent', 'sheet'],
  ['accent', 'dot'],
];

const colorOf = (theme: Fixed, role: ColorRole): string => THEME_COLORS[theme].split(' ')[COLOR_ROLES.indexOf(role)]!;

const ratio = (theme: Fixed, [a, b]: readonly [ColorRole, ColorRole]): number =>
  contrast(parseHex(colorOf(theme, a)), parseHex(colorOf(theme, b)));

describe('contrast, by its formula', () => {
  for (const [a, b, expected] of [
    ['000000', 'ffffff', 21],
    ['777777', '777777', 1],
    ['767676', 'ffffff', 4.54],
    ['0000ff', 'ffffff', 8.59],
    ['ff0000', '000000', 5.25],
  ] as const) {
    it(`of ${a} and ${b} is ${expected}`, () => {
      expect(contrast(parseHex(a), parseHex(b))).to.be.closeTo(expected, 0.005);
      expect(contrast(parseHex(b), parseHex(a))).to.be.closeTo(expected, 0.005);
    });
  }
});

describe('themes', () => {
  consoleGuard();

  it('have a colour for every role', () => {
    expect(FIXED_THEMES).to.have.members(THEMES.filter((theme) => theme !== 'auto'));
    for (const theme of FIXED_THEMES) {
      expect(THEME_COLORS[theme].split(' '), theme).to.have.length(COLOR_ROLES.length);
      for (const role of COLOR_ROLES) parseHex(colorOf(theme, role));
    }
  });

  for (const theme of FIXED_THEMES) {
    const least = theme === 'contrast' ? 7 : 4.5;
    for (const pair of TEXTS) {
      it(`${theme}: ${pair.join(' on ')} has a contrast of ${least} or more`, () => {
        expect(ratio(theme, pair)).to.be.at.least(least);
      });
    }
    for (const pair of MARKS) {
      it(`${theme}: ${pair.join(' beside ')} has a contrast of 3 or more`, () => {
        expect(ratio(theme, pair)).to.be.at.least(3);
      });
    }
  }

  describe('on a card', () => {
    const card = async (theme: string): Promise<HTMLElement> =>
      settled(
        await fixture<HTMLElement>(
          html`<ms-research-card theme=${theme} .data=${articleDocument()}></ms-research-card>`,
        ),
      );
    const colors = (element: Element): [number, number, number] => [...parseRgb(getComputedStyle(element).color)];

    for (const theme of FIXED_THEMES) {
      it(`${theme}: the colours of its roles are what is seen`, async () => {
        const element = await card(theme);
        const takeaway = getComputedStyle(part(element, 'takeaway'));
        expect(parseRgb(takeaway.backgroundColor)).to.deep.equal(parseHex(colorOf(theme, 'tint')));
        expect(parseRgb(takeaway.color)).to.deep.equal(parseHex(colorOf(theme, 'ink')));
        expect(colors(part(element, 'eyebrow'))).to.deep.equal(parseHex(colorOf(theme, 'soft')));
        expect(colors(part(element, 'tag'))).to.deep.equal(parseHex(colorOf(theme, 'accent')));
      });
    }

    it('an unknown theme is the automatic one', async () => {
      const [odd, auto] = [await card('pink'), await card('auto')];
      expect(colors(part(odd, 'takeaway'))).to.deep.equal(colors(part(auto, 'takeaway')));
    });

    it('the theme changes while the card is shown, in the elements inside as well', async () => {
      const element = await card('light');
      element.setAttribute('theme', 'dark');
      await settled(element);
      for (const button of parts(element, 'button')) {
        expect(colors(button)).to.deep.equal(parseHex(colorOf('dark', 'ink')));
      }
    });

    it('the settings around decide, and the card itself decides against them', async () => {
      const page = await fixture(
        html`<ms-research-settings theme="dark">
          <ms-research-card .data=${articleDocument()}></ms-research-card>
          <ms-research-card theme="calm" .data=${articleDocument()}></ms-research-card>
        </ms-research-settings>`,
      );
      for (const element of page.children) await settled(element);
      const inks = [...page.children].map((element) => colors(part(element, 'takeaway')));
      expect(inks).to.deep.equal([parseHex(colorOf('dark', 'ink')), parseHex(colorOf('calm', 'ink'))]);
      page.setAttribute('theme', 'contrast');
      for (const element of page.children) await settled(element);
      expect(colors(part(page.children[0]!, 'takeaway'))).to.deep.equal(parseHex(colorOf('contrast', 'ink')));
    });

    it("a page's accent holds in light and dark, and not where a reader asked for calm or contrast", async () => {
      const seen = new Map<string, string>();
      for (const theme of FIXED_THEMES) {
        const element = await card(theme);
        element.style.setProperty('--ms-accent-light', '#5a0000');
        element.style.setProperty('--ms-accent-dark', '#ffaaaa');
        seen.set(theme, getComputedStyle(part(element, 'tag')).color);
      }
      expect(seen.get('light')).to.equal('rgb(90, 0, 0)');
      expect(seen.get('dark')).to.equal('rgb(255, 170, 170)');
      for (const theme of ['calm', 'contrast'] as const) {
        expect(parseRgb(seen.get(theme)!), theme).to.deep.equal(parseHex(colorOf(theme, 'accent')));
      }
    });
  });

  it('define every private property that a style sheet reads', () => {
    const tags = ['card', 'feed', 'search', 'note'].map((name) => `ms-research-${name}`);
    const read = new Set<string>();
    for (const tag of [...tags, 'ms-related-list', 'ms-rating', 'ms-topic-tags']) {
      const {elementStyles} = customElements.get(tag) as typeof LitElement;
      const css = elementStyles.map((sheet) => (sheet instanceof CSSStyleSheet ? '' : sheet.cssText)).join('\n');
      for (const [, name] of css.matchAll(/var\(\s*--_([\w-]+)/g)) read.add(name!);
    }
    expect(read.size).to.be.above(5);
    expect([...read].filter((name) => !['hairline', 'rim'].includes(name))).to.satisfy((names: string[]) =>
      names.every((name) => COLOR_ROLES.includes(name as ColorRole)),
    );
  });

  it('reach every element inside a card', async () => {
    const page = await fixture<HTMLElement>(
      html`<ms-research-card theme="dark" .data=${articleDocument()}></ms-research-card>`,
    );
    await settled(page);
    const inner = shadowElements(page).filter((element) => element.localName.startsWith('ms-'));
    expect(inner.map(({localName}) => localName)).to.include.members(['ms-rating', 'ms-topic-tags']);
    for (const element of inner) {
      const base = part(element, 'base');
      expect(getComputedStyle(base).colorScheme, element.localName).to.equal('dark');
    }
  });
});
