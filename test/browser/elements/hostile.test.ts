import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import type {Rating, Topic} from '../../../src/index.js';
import {parseArticle, parseFeed} from '../../../src/index.js';
import type {Json} from '../../fixtures/article.js';
import {articleDocument, feedDocument, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {cardOf, STATUS_DOCUMENTS, termButtons} from '../shared/card-states.js';
import {listOf} from '../shared/list-states.js';
import {filledWith, openPaths, textPaths} from '../shared/marked-document.js';
import {parts, settled, shadowElements, shows} from '../shared/queries.js';
import {RATING, ratingOf} from '../shared/rating-states.js';
import {tagsOf, TOPICS} from '../shared/tag-states.js';

/** Attributes whose values come from us, from a closed list, or from an address that the parser admitted. */
const OPEN_ATTRIBUTES = ['href', 'src', 'lang'];

/** Every element and attribute name that an element draws, each once. */
const markup = (element: Element): Set<string> =>
  new Set(
    shadowElements(element).flatMap((inner) => [
      inner.localName,
      ...inner.getAttributeNames().map((name) => `${inner.localName} ${name}`),
    ]),
  );

/** What is drawn of a hostile document and of no harmless one. */
const added = (element: Element, harmless: ReadonlySet<string>): string[] =>
  [...markup(element)].filter((name) => !harmless.has(name));

const texts = (element: Element): string[] => {
  const below = (node: Node): string[] =>
    node instanceof Text ? [node.data] : [...(node as Element).childNodes].flatMap(below);
  return [element, ...shadowElements(element)].flatMap(({shadowRoot}) => (shadowRoot ? below(shadowRoot) : []));
};

/** Attribute values that hold a text of a document, other than its addresses. */
const leaked = (element: Element, text: string): string[] =>
  shadowElements(element).flatMap((inner) =>
    [...inner.attributes]
      .filter(({name, value}) => !OPEN_ATTRIBUTES.includes(name) && value.includes(text))
      .map(({name}) => `${inner.localName} ${name}`),
  );

const addresses = (element: Element): string[] =>
  shadowElements(element).flatMap((inner) => (inner instanceof HTMLAnchorElement ? [inner.protocol] : []));

/** Places where exactly this text is read. */
const places = (element: Element, text: string): number => texts(element).filter((shown) => shown === text).length;

/** A card once the paper's record, whose code loads later, is in it. */
async function recorded(card: HTMLElement): Promise<HTMLElement> {
  await shows(card, 'copy');
  return card;
}

/** A card with everything open that opens. */
async function openCard(json: Json, term: string): Promise<HTMLElement> {
  const card = await recorded(await cardOf(json, {attributes: {depth: 'full'}}));
  for (const button of [...termButtons(card, term), ...parts(card, 'button')]) button.click();
  return settled(card);
}

function expectHarmless(element: Element, text: string, harmless: ReadonlySet<string>): void {
  expect(added(element, harmless)).to.deep.equal([]);
  expect(leaked(element, text)).to.deep.equal([]);
  expect(new Set(addresses(element))).to.satisfy((found: Set<string>) =>
    [...found].every((protocol) => ['http:', 'https:', 'mailto:'].includes(protocol)),
  );
  expect('hacked' in globalThis).to.be.false;
  expect(document.querySelectorAll('iframe, object, embed, base, meta[http-equiv]')).to.have.length(0);
}

describe('hostile texts', () => {
  consoleGuard();

  it('reach most fields of a document', () => {
    const {text} = HOSTILE_STRINGS[0]!;
    expect(textPaths(articleDocument()).length).to.be.above(60);
    expect(openPaths(articleDocument(), text).length).to.be.above(35);
    expect(openPaths(feedDocument(), text).length).to.be.above(20);
  });

  for (const {name, text} of HOSTILE_STRINGS) {
    describe(name, () => {
      it('comes out as mere text in every field of a card', async () => {
        const json = STATUS_DOCUMENTS.corrected!();
        const hostile = filledWith(json, text);
        expect(parseArticle(hostile).ok).to.be.true;
        const harmless = markup(await openCard(json, 'placebo'));
        const card = await openCard(hostile, text.trim());
        expectHarmless(card, text, harmless);
        expect(places(card, text)).to.be.above(10);
      });

      it('comes out as mere text on the card of a summary that was taken back', async () => {
        const harmless = markup(await cardOf(withdrawnDocument()));
        const card = await cardOf(filledWith(withdrawnDocument(), text));
        expectHarmless(card, text, harmless);
        expect(places(card, text)).to.equal(2);
      });

      it('comes out as mere text in every field of a list', async () => {
        const hostile = filledWith(feedDocument(), text);
        expect(parseFeed(hostile).ok).to.be.true;
        const reference = await listOf('ms-related-list');
        const list = await listOf('ms-related-list', hostile);
        expectHarmless(list, text, markup(reference));
        expect(places(list, text)).to.be.above(6);
      });

      it('comes out as mere text in tags and ratings', async () => {
        const rating = filledRating(text);
        for (const [reference, element, count] of [
          [await tagsOf(), await tagsOf(TOPICS.map((topic): Topic => ({...topic, label: text}))), 3],
          [await ratingOf(RATING), await ratingOf(rating), 3],
        ] as const) {
          expectHarmless(element, text, markup(reference));
          expect(places(element, text)).to.equal(count);
        }
      });

      it('does no harm as an attribute that a page sets', async () => {
        const card = await cardOf(articleDocument(), {
          attributes: {depth: text, sections: text, 'heading-level': text, theme: text},
        });
        expectHarmless(await recorded(card), text, markup(await recorded(await cardOf())));
        const attributes = {article: text, theme: text};
        const list = await listOf('ms-related-list', feedDocument(), {attributes});
        expectHarmless(list, text, markup(await listOf('ms-related-list')));
      });
    });
  }
});

function filledRating(text: string): Rating {
  return {...RATING, reasons: RATING.reasons.map((reason) => ({...reason, code: text, text})), rater: text};
}
