import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import type {MsRating} from '../../../src/index.js';
import {article, articleDocument, articleUrl, SITE, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {describeStates} from '../shared/describe-states.js';
import {press} from '../shared/keyboard.js';
import {fallbackOf, place} from '../shared/place.js';
import {
  expectElement,
  focused,
  HAS_STATES,
  isShown,
  ownPart,
  part,
  recordEvents,
  settled,
  shownWords,
  stateOf,
  wordsOf,
} from '../shared/queries.js';
import {answered, failed} from '../shared/states.js';
import {loadingRating, NO_RATING, RATING, RATING_STATES, ratingOf} from '../shared/rating-states.js';

describeStates('ms-rating', RATING_STATES);

const withAttributes = (attributes: Readonly<Record<string, string>>): Promise<MsRating> =>
  place<MsRating>('ms-rating', {attributes});

describe('<ms-rating>', () => {
  consoleGuard();

  describe('of a document', () => {
    it('says what it is, how high, and what it rests on', async () => {
      const rating = await ratingOf(RATING);
      expect(byRole(rating, 'button', 'Credibility 3.5 of 5: randomised trial')).to.exist;
    });

    it('of Interest says that it is an editorial view', async () => {
      const rating = await ratingOf({...RATING, value: 4}, {kind: 'interest'});
      byRole(rating, 'button', 'Interest 4 of 5: editorial').click();
      await settled(rating);
      expect(wordsOf(part(rating, 'reasons'))).to.match(
        /^An editorial view .* It does not say how good the study is\./,
      );
    });

    it('of Credibility says that it is no judgement on the claim', async () => {
      const rating = await ratingOf(RATING);
      byRole(rating, 'button').click();
      await settled(rating);
      expect(wordsOf(part(rating, 'reasons'))).to.match(/^Rates the kind and the openness of the study\./);
    });

    it('lists its reasons with what each adds or takes away, and who rated', async () => {
      const rating = await ratingOf(RATING);
      byRole(rating, 'button').click();
      await settled(rating);
      const reasons = allByRole(rating, 'listitem').map(({element}) => wordsOf(element));
      expect(reasons).to.deep.equal(['+3.5 A randomised trial', '-0.5 Fewer than 30 people', 'Told only']);
      expect(wordsOf(part(rating, 'reasons'))).to.match(/Rated by: the rubric$/);
    });

    it('that is not known says so, with its reasons and without bars', async () => {
      const rating = await ratingOf(NO_RATING);
      expect(byRole(rating, 'button', 'Credibility Not enough known')).to.exist;
      expect(ownPart(rating, 'bars')).not.to.exist;
    });

    it('of a retracted paper says so', async () => {
      const rating = await ratingOf({...RATING, value: 0, reasons: [{code: 'retracted', effect: 0, text: 'It was'}]});
      expect(byRole(rating, 'button', 'Credibility 0 of 5: Retracted')).to.exist;
    });

    it('wins over `value`, and is out of five whatever `max` is', async () => {
      const rating = await ratingOf(RATING, {value: '1', max: '10'});
      expect(shownWords(rating)).to.contain('3.5 of 5');
    });
  });

  describe('of attributes', () => {
    for (const [attributes, words] of [
      [{value: '4'}, 'Credibility 4 of 5'],
      [{value: '0'}, 'Credibility 0 of 5'],
      [{value: '2.5', kind: 'interest'}, 'Interest 2.5 of 5: editorial'],
      [{value: '7', max: '10'}, 'Credibility 3.5 of 5'],
      [{value: '4', kind: 'beauty'}, 'Credibility 4 of 5'],
      [{}, 'Credibility Not enough known'],
      [{value: 'high'}, 'Credibility Not enough known'],
      [{value: '6'}, 'Credibility Not enough known'],
      [{value: '-1'}, 'Credibility Not enough known'],
      [{value: '3', max: '0'}, 'Credibility Not enough known'],
      [{value: '3', max: 'ten'}, 'Credibility Not enough known'],
    ] as [Record<string, string>, string][]) {
      it(`${JSON.stringify(attributes)} says "${words}"`, async () => {
        const rating = await withAttributes(attributes);
        expect(shownWords(rating)).to.equal(words);
        expect(!!ownPart(rating, 'bars')).to.equal(!words.endsWith('known'));
      });
    }

    it('has no button, since there is nothing to open', async () => {
      expect(allByRole(await withAttributes({value: '4'}), 'button')).to.have.length(0);
    });

    it('changes when they change', async () => {
      const rating = await withAttributes({value: '4'});
      rating.setAttribute('value', '1.5');
      await settled(rating);
      expect(shownWords(rating)).to.contain('1.5 of 5');
      rating.removeAttribute('value');
      await settled(rating);
      expect(shownWords(rating)).to.contain('Not enough known');
    });
  });

  describe('of an article', () => {
    const expectState = (rating: MsRating, state: string): void => {
      if (HAS_STATES) expect(stateOf(rating)).to.equal(state);
    };

    for (const [attributes, words] of [
      [{}, 'Credibility 3.5 of 5: randomised trial'],
      [{kind: 'interest'}, 'Interest 4 of 5: editorial'],
      [{value: '1'}, 'Credibility 3.5 of 5: randomised trial'],
    ] as [Record<string, string>, string][])
      it(`with ${JSON.stringify(attributes)} says "${words}" once it is there, and tells the page`, async () => {
        const {events, stop} = recordEvents('ms-load');
        const rating = await loadingRating({attributes});
        expect(rating.client.articles.map(({url}) => url)).to.deep.equal([articleUrl('light-and-sleep')]);
        expectState(rating, 'loading');
        expect(isShown(fallbackOf(rating))).to.be.true;
        expect(wordsOf(part(rating, 'skeleton'))).to.equal('Loading the summary');
        await answered(rating, rating.client.articles, article());
        stop();
        expectState(rating, 'ready');
        expect(byRole(rating, 'button', words)).to.exist;
        expect(isShown(fallbackOf(rating))).to.be.false;
        expect(events.map(({target}) => target === rating)).to.deep.equal([true]);
      });

    it('that is named by its id comes from the site of the settings around', async () => {
      const attributes = {src: '', article: 'light-and-sleep'};
      const rating = await loadingRating({attributes, settings: {base: SITE}});
      expect(rating.client.articles.map(({url}) => url)).to.deep.equal([articleUrl('light-and-sleep')]);
    });

    it('has its reasons in the language of the article, whatever the page has', async () => {
      const rating = await loadingRating();
      await answered(rating, rating.client.articles, article({...articleDocument(), language: 'nl'}));
      byRole(rating, 'button').click();
      await settled(rating);
      expect(part(rating, 'reasons').querySelector('ul')!.lang).to.equal('nl');
      expect(part(rating, 'base').lang).to.equal('en');
    });

    it('that has no such rating says so', async () => {
      const rating = await loadingRating({attributes: {kind: 'interest'}});
      const json = articleDocument();
      const {credibility} = json.ratings as {credibility: unknown};
      await answered(rating, rating.client.articles, article({...json, ratings: {credibility}}));
      expect(wordsOf(ownPart(rating, 'base')!)).to.equal('Interest Not enough known');
    });

    it('that cannot be had says why, tells the page, and asks again at a press, which keeps the focus', async () => {
      const {events, stop} = recordEvents('ms-error');
      const rating = await loadingRating();
      await failed(rating, rating.client.articles);
      stop();
      expectState(rating, 'error');
      expect(events.map(({target}) => target === rating)).to.deep.equal([true]);
      expect(isShown(fallbackOf(rating))).to.be.true;
      expect(wordsOf(part(rating, 'message'))).to.match(/^The site that keeps this has a problem/);
      expect((ownPart(rating, 'link') as HTMLAnchorElement).href).to.equal(`${SITE}articles/light-and-sleep/`);
      const retry = byRole(rating, 'button', 'Try again');
      retry.focus();
      retry.click();
      await settled(rating);
      rating.client.articles[1]!.answer.resolve(article());
      await settled(rating);
      expectElement(focused(), ownPart(rating, 'base'));
      expect(byRole(rating, 'button', /^Credibility 3.5 of 5/)).to.exist;
    });

    it('that was taken back leaves the text of the page', async () => {
      const rating = await loadingRating();
      await answered(rating, rating.client.articles, article(withdrawnDocument()));
      expectState(rating, 'empty');
      expect(isShown(fallbackOf(rating))).to.be.true;
      expect(wordsOf(ownPart(rating, 'base')!)).to.equal('');
    });

    it('asks nothing where a rating is set', async () => {
      const rating = await ratingOf(RATING, {src: articleUrl('light-and-sleep')});
      expect((rating.client as unknown as {articles: unknown[]}).articles).to.have.length(0);
      expect(shownWords(rating)).to.contain('3.5 of 5');
    });

    it('shows the text of the page where it is switched off', async () => {
      const rating = await loadingRating();
      const settings = document.createElement('ms-research-settings');
      rating.replaceWith(settings);
      settings.append(rating);
      settings.setAttribute('off', '');
      await settled(rating);
      expectState(rating, 'empty');
      expect(rating.client.articles[0]!.signal.aborted).to.be.true;
      expect(wordsOf(ownPart(rating, 'base')!)).to.equal('');
      expect(isShown(fallbackOf(rating))).to.be.true;
    });
  });

  describe('its reasons', () => {
    it('are closed at first, open and close with a press', async () => {
      const rating = await ratingOf(RATING);
      const button = byRole(rating, 'button');
      const states: [string | null, boolean][] = [];
      for (let turn = 0; turn < 3; turn++) {
        states.push([button.getAttribute('aria-expanded'), isShown(part(rating, 'reasons'))]);
        button.click();
        await settled(rating);
      }
      expect(states).to.deep.equal([
        ['false', false],
        ['true', true],
        ['false', false],
      ]);
    });

    for (const key of ['Enter', ' ']) {
      it(`open by the ${key === ' ' ? 'Space' : key} key, and the focus stays`, async () => {
        const rating = await ratingOf(RATING);
        const button = byRole(rating, 'button');
        button.focus();
        await press(key, rating);
        expect(isShown(part(rating, 'reasons'))).to.be.true;
        expectElement(focused(), button);
      });
    }

    it('are what the button controls', async () => {
      const rating = await ratingOf(RATING);
      const id = byRole(rating, 'button').getAttribute('aria-controls')!;
      expectElement(rating.shadowRoot!.getElementById(id), part(rating, 'reasons'));
    });

    it('stay open when the rating changes', async () => {
      const rating = await ratingOf(RATING);
      byRole(rating, 'button').click();
      rating.data = {...RATING, value: 2};
      await settled(rating);
      expect(isShown(part(rating, 'reasons'))).to.be.true;
      expect(shownWords(rating)).to.contain('2 of 5');
    });
  });

  describe('its bars', () => {
    /** Share of each bar that is filled, as its painted background tells. */
    const filled = (rating: MsRating): string[] =>
      [...part(rating, 'bars').children].map((bar) => {
        const {backgroundImage, backgroundColor} = getComputedStyle(bar);
        return backgroundImage === 'none' ? backgroundColor : 'half';
      });

    for (const [value, full, half] of [
      [0, 0, 0],
      [0.5, 0, 1],
      [2.5, 2, 1],
      [3, 3, 0],
      [5, 5, 0],
    ] as const) {
      it(`of ${value} are ${full} full and ${half} half ones of five`, async () => {
        const rating = await ratingOf({...RATING, value}, {theme: 'light'});
        const accent = 'rgb(11, 92, 99)';
        const colors = filled(rating);
        expect(colors).to.have.length(5);
        expect(colors.filter((color) => color === accent)).to.have.length(full);
        expect(colors.filter((color) => color === 'half')).to.have.length(half);
        expect(colors.slice(0, full).every((color) => color === accent)).to.be.true;
      });
    }

    it('are for the eye alone', async () => {
      expect(part(await ratingOf(RATING), 'bars').getAttribute('aria-hidden')).to.equal('true');
    });

    it('are no slider and no meter', async () => {
      const rating = await ratingOf(RATING);
      for (const role of ['slider', 'meter', 'progressbar', 'img']) expect(allByRole(rating, role)).to.have.length(0);
    });
  });
});
