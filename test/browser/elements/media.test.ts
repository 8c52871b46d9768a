import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';

import '../../../src/define.js';
import {COLOR_ROLES, THEME_COLORS} from '../../../src/styles/themes.js';
import {articleDocument, feedDocument, WORDS} from '../../fixtures/browser-documents.js';
import {expectAccessible} from '../../helpers/accessibility.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {cardOf, cardWithMore} from '../shared/card-states.js';
import {parseHex, parseRgb} from '../shared/contrast.js';
import {listOf} from '../shared/list-states.js';
import {isShown, part, parts, shadowElements, shownWords, wordsOf} from '../shared/queries.js';
import {RATING, ratingOf} from '../shared/rating-states.js';

const inkOf = (theme: keyof typeof THEME_COLORS): readonly number[] =>
  parseHex(THEME_COLORS[theme].split(' ')[COLOR_ROLES.indexOf('ink')]!);
const colorOf = (element: Element): readonly number[] => parseRgb(getComputedStyle(element).color);

/** Chromium alone lets a test choose what a page is told of the reader's device; in the other engines these tests are skipped. */
describe("what the reader's device asks for", () => {
  consoleGuard();

  before(function () {
    if (!navigator.userAgent.includes('Chrome/')) this.skip();
  });
  afterEach(async function () {
    if (this.currentTest?.isPending()) return;
    await emulateMedia({media: 'screen', colorScheme: 'no-preference', reducedMotion: 'no-preference'});
  });

  describe('dark colours', () => {
    beforeEach(() => emulateMedia({colorScheme: 'dark'}));

    it('are what "auto" shows', async () => {
      const card = await cardOf();
      expect(colorOf(part(card, 'takeaway'))).to.deep.equal(inkOf('dark'));
      const rating = await ratingOf(RATING);
      expect(colorOf(part(rating, 'base'))).to.deep.equal(inkOf('dark'));
    });

    it('do not touch a theme that was chosen', async () => {
      for (const theme of ['light', 'calm', 'contrast'] as const) {
        const card = await cardOf(articleDocument(), {attributes: {theme}});
        expect(colorOf(part(card, 'takeaway')), theme).to.deep.equal(inkOf(theme));
      }
    });

    it('can be read on a page that stays light', async () => {
      for (const element of [await cardWithMore(), await listOf('ms-related-list', feedDocument({items: []}))]) {
        const page = element.closest<HTMLElement>('body > div')!;
        Object.assign(page.style, {background: '#ffffff', color: '#1b1b1b', padding: '16px'});
        await expectAccessible(page);
      }
    });
  });

  describe('on paper', () => {
    beforeEach(() => emulateMedia({media: 'print'}));

    it('everything is open, whatever depth was chosen, with the address and the day', async () => {
      const card = await cardOf(articleDocument(), {attributes: {depth: 'short'}});
      for (const name of ['section', 'numbers', 'questions', 'reasons', 'details']) {
        expect(parts(card, name).every(isShown), name).to.be.true;
      }
      const words = shownWords(card);
      for (const said of [WORDS.findings, WORDS.considerationsSecond, 'A randomised trial: chance decided']) {
        expect(words).to.contain(said);
      }
      expect(words).to.match(/articles\/light-and-sleep\/, printed on \d{1,2} \w+ \d{4}/);
    });

    it('what can only be pressed is left out', async () => {
      const card = await cardOf(articleDocument(), {attributes: {depth: 'full'}});
      for (const name of ['depth', 'copy']) expect(parts(card, name).some(isShown), name).to.be.false;
    });

    it('a list shows its words and no pictures', async () => {
      const list = await listOf('ms-related-list');
      expect(parts(list, 'image').some(isShown)).to.be.false;
      expect(parts(list, 'name').every(isShown)).to.be.true;
    });

    it('is not what a screen shows', async () => {
      const card = await cardOf(articleDocument(), {attributes: {depth: 'short'}});
      await emulateMedia({media: 'screen'});
      expect(shownWords(card)).not.to.contain('printed on');
      expect(parts(card, 'section').some(isShown)).to.be.false;
    });
  });

  it('less motion: nothing moves', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const card = await cardWithMore();
    for (const element of shadowElements(card)) {
      const {transitionDuration, animationName} = getComputedStyle(element);
      expect([transitionDuration, animationName], wordsOf(element).slice(0, 20)).to.deep.equal(['0s', 'none']);
    }
  });
});
