import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../src/define.js';
import {articleDocument, WORDS} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import type {Card} from '../shared/card-states.js';
import {expectElement, focused, ownPart, part, settled, wordsOf} from '../shared/queries.js';
import {FakeVoice, forget, marked, openTools, press, tool, toolsOf} from '../shared/tools.js';

const START = 'Focus on a line';
/** The blocks of the sample document at detail depth, by their first words. */
const BLOCKS = [
  WORDS.takeaway,
  WORDS.findings,
  'Bed times stayed the same.',
  'So did naps.',
  'Slept longer than before',
  '62 of 100',
  '40 of 100',
  'Had a headache',
  '37 of 1,000',
  WORDS.audience,
  WORDS.considerationsFirst,
];

const markedWords = (card: Card): string => wordsOf(marked(card)!);
const said = (): string => document.querySelector('[role="status"]')?.textContent ?? '';
const isInWindow = ({top, bottom}: DOMRect): boolean => top >= 0 && bottom <= window.innerHeight;
/** WebKitGTK's driver has no keys for the runner's commands. */
const HAS_KEYS = !navigator.userAgent.includes('AppleWebKit') || navigator.userAgent.includes('Chrome');
const withKeys = HAS_KEYS ? it : it.skip;

describe('line focus', () => {
  consoleGuard();
  beforeEach(forget);
  after(forget);

  it('goes through the text block by block, and says where a reader is', async () => {
    const card = await press(await openTools(), START);
    for (const [index, words] of BLOCKS.entries()) {
      expect(markedWords(card)).to.contain(words);
      expect(card.shadowRoot!.querySelectorAll('[data-here]').length).to.equal(1);
      expect(said()).to.equal(`${index + 1} of ${BLOCKS.length}, about 1 minute left`);
      expect(wordsOf(part(toolsOf(card)!, 'bar'))).to.contain(`${index + 1} of ${BLOCKS.length} about 1 minute left`);
      await press(card, 'Next part');
    }
    expect(markedWords(card)).to.contain(BLOCKS.at(-1));
    expect(tool(card, 'Next part').getAttribute('aria-disabled')).to.equal('true');
    await press(card, 'Previous part');
    expect(markedWords(card)).to.contain(BLOCKS.at(-2));
    expect(tool(card, 'Next part').getAttribute('aria-disabled')).to.equal('false');
  });

  it('says how long the rest takes', async () => {
    const long = {type: 'paragraph', children: [{type: 'text', value: 'word '.repeat(500)}]};
    const sections = [
      {kind: 'findings', body: [long]},
      {kind: 'considerations', body: [{type: 'paragraph', children: [{type: 'text', value: 'Small.'}]}]},
    ];
    const card = await press(await openTools(undefined, {}, articleDocument({sections})), START);
    expect(said()).to.match(/^1 of \d+, about 3 minutes left$/);
    await press(card, 'Next part', 'Next part');
    expect(said()).to.match(/^3 of \d+, about 1 minute left$/);
  });

  it('brings each block and the controls into the window, and only the controls are left of the tools', async () => {
    const card = await press(await openTools(undefined, {attributes: {depth: 'full'}}), START);
    expect(ownPart(toolsOf(card)!, 'panel')).to.be.null;
    for (let step = 0; step < BLOCKS.length; step++) {
      const [block, bar] = [marked(card)!, part(toolsOf(card)!, 'bar')].map((element) =>
        element.getBoundingClientRect(),
      );
      expect(isInWindow(bar!), `controls at step ${step}`).to.be.true;
      expect(isInWindow(block!), `block at step ${step}`).to.be.true;
      expect(block!.bottom, `step ${step}`).to.be.below(bar!.top);
      await press(card, 'Next part');
    }
  });

  it('words that step back keep their contrast, and the marked ones are those of the card', async () => {
    const card = await press(await openTools(undefined, {attributes: {theme: 'calm'}}), START, 'Next part');
    expect(getComputedStyle(marked(card)!).color).to.equal('rgb(51, 48, 42)');
    expect(getComputedStyle(part(card, 'title')).color).to.equal('rgb(87, 82, 74)');
    expect(getComputedStyle(marked(card)!).outlineStyle).to.equal('solid');
  });

  it('begins with the focus on "Next part", and ends where it began', async () => {
    const card = await press(await openTools(), START);
    expectElement(focused(), tool(card, 'Next part'));
    await press(card, 'Next part', 'Stop');
    expectElement(focused(), tool(card, START));
    expect(marked(card)).to.be.null;
    expect(ownPart(card, 'base')!.hasAttribute('data-guided')).to.be.false;
    expect(toolsOf(card)!.hasAttribute('data-active')).to.be.false;
  });

  withKeys('works by keyboard alone', async () => {
    const card = await openTools();
    tool(card, START).focus();
    await sendKeys({press: 'Enter'});
    await settled(card);
    await sendKeys({press: 'Enter'});
    await sendKeys({press: ' '});
    await settled(card);
    expect(markedWords(card)).to.contain(BLOCKS[2]);
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    await sendKeys({press: 'Enter'});
    await settled(card);
    expect(markedWords(card)).to.contain(BLOCKS[1]);
    await sendKeys({press: 'Escape'});
    await settled(card);
    expect(marked(card)).to.be.null;
    expectElement(focused(), tool(card, START));
  });

  it('follows the depth: stays at its block, or at its number where that has gone', async () => {
    const card = await press(await openTools(), START, 'Next part', 'Next part');
    card.depth = 'full';
    await settled(card);
    expect(markedWords(card)).to.equal(BLOCKS[2]);
    expect(wordsOf(part(toolsOf(card)!, 'bar'))).to.contain('3 of 13');
    card.depth = 'short';
    await settled(card);
    expect(markedWords(card)).to.contain('Important considerations');
    expect(wordsOf(part(toolsOf(card)!, 'bar'))).to.contain('2 of 2');
  });

  it('passes an open explanation by', async () => {
    const card = await openTools();
    byRole(part(card, 'section'), 'button', 'placebo').click();
    await press(card, START, 'Next part', 'Next part');
    expect(markedWords(card)).to.equal(BLOCKS[2]);
  });

  it('ends when the tools go, and leaves no mark', async () => {
    const card = await press(await openTools(), START);
    card.removeAttribute('tools');
    await settled(card);
    expect(marked(card)).to.be.null;
    expect(ownPart(card, 'base')!.hasAttribute('data-guided')).to.be.false;
  });

  it('says the place in the language of the page, with the comma of its script', async () => {
    const card = await openTools(new FakeVoice(), {attributes: {lang: 'ar'}});
    await waitUntil(() => toolsOf(card)!.lang === 'ar', 'the language arrives');
    toolsOf(card)!.shadowRoot!.querySelector<HTMLElement>('#lines')!.click();
    await settled(card);
    expect(said()).to.match(/\p{Script=Arabic}.*، .*\p{Script=Arabic}/u);
    expect(getComputedStyle(part(toolsOf(card)!, 'bar')).direction).to.equal('rtl');
  });
});
