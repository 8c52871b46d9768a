import {expect, waitUntil} from '@open-wc/testing';

import '../../../src/define.js';
import {en} from '../../../src/i18n/en.js';
import {enTools} from '../../../src/i18n/en-tools.js';
import {directionOf} from '../../../src/i18n/direction.js';
import {addTexts} from '../../../src/i18n/text.js';
import {articleDocument, feedDocument} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {CARD_STATES, cardOf, cardWithMore, changed} from '../shared/card-states.js';
import {listOf} from '../shared/list-states.js';
import {marked} from '../shared/marked-document.js';
import {place} from '../shared/place.js';
import {part, settled, shadowElements, shownWords, wordsOf} from '../shared/queries.js';
import {RATING, ratingOf} from '../shared/rating-states.js';
import {tagsOf} from '../shared/tag-states.js';

/** A language that nobody speaks: every text of the interface stands between these marks. */
const MARK = /⟦/;
const marks = (texts: object): object =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? `⟦${text}⟧` : {other: `⟦${key}⟧`}]),
  );
const ENGLISH = {...en, ...enTools};
addTexts('eo', marks(ENGLISH));

interface Spoken {
  readonly text: string;
  readonly node: Text;
  /** The language that it is in, as a screen reader would take it. */
  readonly language: string;
}

/** All texts of an element, those inside its inner elements among them. */
function spokenTexts(element: Element): Spoken[] {
  const below = (node: Node, language: string): Spoken[] => {
    if (node instanceof Text) return node.data.trim() ? [{text: node.data.trim(), node, language}] : [];
    if (!(node instanceof Element) || node.localName === 'style') return [];
    const own = node.getAttribute('lang') ?? language;
    return [...(node.shadowRoot ?? node).childNodes].flatMap((child) => below(child, own));
  };
  return below(element, document.documentElement.lang);
}

const arrives = (element: Element, words: string): Promise<void> =>
  waitUntil(
    () => shownWords(element).includes(words),
    `"${words}" does not come: ${shownWords(element).slice(0, 200)}`,
  );

describe('languages', () => {
  consoleGuard();
  const language = document.documentElement.lang;
  afterEach(() => (document.documentElement.lang = language));

  describe('the interface', () => {
    for (const [tag, date] of [
      ['de', /20\. November 2026/],
      ['fr', /20 novembre 2026/],
      // Engines differ in the digits that they write Arabic with.
      ['ar', /(20|٢٠) نوفمبر (2026|٢٠٢٦)/],
    ] as const) {
      it(`of a card is in "${tag}" where its page is, inner elements included`, async () => {
        const card = await cardOf(articleDocument(), {attributes: {lang: tag}});
        await waitUntil(() => part(card, 'base').lang === tag);
        await settled(card);
        const words = shownWords(card);
        for (const english of ['Key takeaway', 'Credibility', 'Interest 4', 'More details', 'Is this about me']) {
          expect(words).not.to.contain(english);
        }
        expect(wordsOf(part(card, 'eyebrow'))).to.match(date);
        for (const inner of shadowElements(card).filter(({localName}) => localName === 'ms-rating')) {
          expect(part(inner, 'base').lang).to.equal(tag);
        }
      });
    }

    it('of a card follows a change of the page', async () => {
      const card = await cardWithMore();
      document.documentElement.lang = 'eo';
      await arrives(card, `⟦${ENGLISH.takeaway}⟧`);
      await arrives(card, `⟦${ENGLISH.credibility}⟧`);
      await arrives(card, `⟦${ENGLISH.related}⟧`);
      await arrives(card, `⟦${ENGLISH.noteTitle}⟧`);
      document.documentElement.lang = 'en';
      await waitUntil(() => !MARK.test(shownWords(card)));
      expect(shownWords(card)).to.contain(ENGLISH.takeaway);
    });

    it("of a card is its own where it has one, and each element's may differ", async () => {
      const [english, other] = [await cardOf(articleDocument(), {attributes: {lang: 'en'}}), await cardOf()];
      other.lang = 'eo';
      await arrives(other, `⟦${ENGLISH.takeaway}⟧`);
      expect(shownWords(english)).not.to.match(MARK);
    });

    it('has words for every state', async () => {
      for (const [state, render] of Object.entries(CARD_STATES)) {
        const card = await render();
        card.lang = 'eo';
        await settled(card);
        const own = [...card.shadowRoot!.querySelectorAll('[part~="base"]')];
        if (state === 'switched off') expect(own).to.have.length(0);
        else await arrives(card, '⟦');
      }
    });

    it('has no text that is not looked up', async () => {
      const card = await cardOf(marked(changed({'paper.status': 'corrected'})), {
        attributes: {depth: 'full', lang: 'eo', related: ''},
      });
      await arrives(card, '⟦');
      await settled(card);
      const neither = spokenTexts(card)
        .map(({text}) => text)
        .filter((text) => !/[⟦⟧«»]/.test(text) && /\p{L}{3}/u.test(text));
      // Numbers, units and dates come from the browser's own data.
      expect(neither.filter((text) => !/2026|2025|weeks|^doi\.org|^NCT\d+$/.test(text))).to.deep.equal([]);
    });
  });

  describe('each text is marked with the language that it is in', () => {
    /** Texts of the interface that are not in its language. */
    const strayed = (element: Element): string[] =>
      spokenTexts(element)
        .filter(({text, language: spoken}) => MARK.test(text) && spoken !== 'eo')
        .map(({text, language: spoken}) => `${spoken}: ${text}`);
    /** Texts of a document in French that are told to be in another language, in some part of an element. */
    const taken = (element: Element, name: string): string[] =>
      spokenTexts(element)
        .filter(({text, node}) => text.startsWith('«') && node.parentElement!.closest(`[part~="${name}"]`))
        .filter(({language: spoken}) => spoken !== 'fr')
        .map(({text, language: spoken}) => `${spoken}: ${text}`);
    const french = (changes: Readonly<Record<string, unknown>> = {}): ReturnType<typeof marked> =>
      marked(changed({...changes, language: 'fr'}));

    for (const status of ['ok', 'corrected']) {
      it(`in a card of a paper that is ${status}`, async () => {
        const card = await cardOf(french({'paper.status': status}), {attributes: {depth: 'full', lang: 'eo'}});
        await arrives(card, '⟦');
        await settled(card);
        expect(strayed(card)).to.deep.equal([]);
        for (const name of ['title', 'takeaway', 'section', 'numbers', 'questions', 'tag', 'glossary']) {
          expect(taken(card, name), name).to.deep.equal([]);
        }
      });
    }

    it('in a list', async () => {
      const json = marked(feedDocument());
      for (const item of json.items as {language?: string}[]) item.language = 'fr';
      const list = await listOf('ms-related-list', json, {attributes: {lang: 'eo'}});
      await settled(list);
      expect(strayed(list)).to.deep.equal([]);
      expect(taken(list, 'name')).to.deep.equal([]);
    });

    it('in a rating and a note', async () => {
      for (const element of [await ratingOf(RATING), await place('ms-research-note')]) {
        element.lang = 'eo';
        await settled(element);
        expect(strayed(element)).to.deep.equal([]);
        expect(spokenTexts(element).some(({text}) => MARK.test(text))).to.be.true;
      }
    });
  });

  describe('the direction', () => {
    /** Texts that run against their language, or that their surroundings run into. */
    const directions = (element: Element): string[] => {
      const marked = shadowElements(element).filter((inner): inner is HTMLElement => inner.hasAttribute('lang'));
      return marked.flatMap((inner) => {
        const {direction, unicodeBidi} = getComputedStyle(inner);
        if (direction === directionOf(inner.lang) && unicodeBidi === 'isolate') return [];
        return [`${inner.localName} lang=${inner.lang}: ${direction} ${unicodeBidi}: ${wordsOf(inner).slice(0, 40)}`];
      });
    };

    for (const [interface_, article] of [
      ['ar', 'ar'],
      ['ar', 'en'],
      ['en', 'ar'],
      ['en', 'en'],
    ] as const) {
      it(`of each text is that of its language: interface ${interface_}, article ${article}`, async () => {
        for (const status of ['ok', 'corrected']) {
          const json = changed({
            language: article,
            'paper.status': status,
            'paper.notices': [{kind: 'note', text: 'x'}],
          });
          const card = await cardOf(json, {attributes: {lang: interface_, depth: 'full'}});
          await waitUntil(() => part(card, 'base').lang === interface_);
          await settled(card);
          expect(directions(card)).to.deep.equal([]);
          expect(getComputedStyle(part(card, 'section')).direction).to.equal(directionOf(article));
          expect(getComputedStyle(part(card, 'eyebrow').firstElementChild!).direction).to.equal(
            directionOf(interface_),
          );
          expect(getComputedStyle(part(card, 'details')).direction).to.equal(directionOf(interface_));
        }
      });
    }

    it('of a list, a rating and a note is that of the interface, whatever the page has', async () => {
      for (const element of [
        await listOf('ms-related-list'),
        await ratingOf(RATING),
        await place('ms-research-note'),
      ]) {
        element.closest<HTMLElement>('body > div')!.dir = 'rtl';
        expect(getComputedStyle(part(element, 'base')).direction, element.localName).to.equal('ltr');
        element.lang = 'ar';
        await waitUntil(() => getComputedStyle(part(element, 'base')).direction === 'rtl');
      }
    });

    it('turns what points to a side', async () => {
      const card = await cardOf(changed({language: 'ar'}), {attributes: {lang: 'ar', theme: 'light'}});
      const {borderRightWidth, borderLeftWidth} = getComputedStyle(part(card, 'takeaway'));
      expect([borderRightWidth, borderLeftWidth]).to.deep.equal(['4px', '0px']);
    });

    it('of topics is that of the page around them', async () => {
      const tags = await tagsOf();
      tags.closest<HTMLElement>('body > div')!.dir = 'rtl';
      expect(getComputedStyle(part(tags, 'base')).direction).to.equal('rtl');
    });
  });
});
