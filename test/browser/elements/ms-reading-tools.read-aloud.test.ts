import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../../src/define.js';
import type {MsReadingTools} from '../../../src/elements/ms-reading-tools/ms-reading-tools.js';
import {article, articleDocument, WORDS} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {cardOf} from '../shared/card-states.js';
import type {Card} from '../shared/card-states.js';
import {expectElement, focused, part, settled, wordsOf} from '../shared/queries.js';
import {FakeSession, FakeVoice, forget, KEY, marked, openTools, press, tool, toolsOf} from '../shared/tools.js';

const HIGHLIGHT = 'ms-research-sentence';
const FINDINGS = 'What they found';
const CONSIDERATIONS = 'Important considerations';
const canHighlight = typeof Highlight === 'function' && 'highlights' in CSS;
/** The sentence that is marked inside its block. */
const highlighted = (): string => [...(CSS.highlights.get(HIGHLIGHT) ?? [])].map(String).join();
const listenButtons = (card: Card): string[] =>
  [...toolsOf(card)!.shadowRoot!.querySelectorAll('[aria-label="Listen"] button')].map(wordsOf);

describe('reading aloud', () => {
  consoleGuard();
  let voice: FakeVoice;
  beforeEach(() => {
    forget();
    voice = new FakeVoice();
  });
  after(forget);

  it('offers each section that is shown', async () => {
    const card = await openTools(voice);
    expect(listenButtons(card)).to.deep.equal([
      'Key takeaway',
      FINDINGS,
      'Who may want to know',
      CONSIDERATIONS,
      'Slowly',
    ]);
    card.depth = 'full';
    await settled(card);
    expect(listenButtons(card).at(-2)).to.equal('Questions for my neurologist');
    card.depth = 'short';
    await settled(card);
    expect(listenButtons(card)).to.deep.equal(['Key takeaway', CONSIDERATIONS, 'Slowly']);
  });

  it('calls a section without a heading by its first words', async () => {
    const {sections} = articleDocument() as {readonly sections: readonly object[]};
    const body = [
      {
        type: 'paragraph',
        children: [{type: 'text', value: 'One two three. Four five six seven eight nine ten eleven twelve thirteen.'}],
      },
    ];
    const card = await openTools(voice, {}, articleDocument({sections: [...sections, {kind: 'extra', body}]}));
    expect(listenButtons(card)).to.contain('One two three. Four five six…');
  });

  it('is not offered where there is no voice for the language of the summary', async () => {
    for (const languages of [[], ['de', 'fr']]) {
      const card = await openTools(new FakeVoice(languages));
      expect(listenButtons(card)).to.deep.equal([]);
      expect(wordsOf(toolsOf(card)!.shadowRoot!)).not.to.contain('Listen');
    }
  });

  it('is offered when a voice arrives later', async () => {
    const [late, card] = [new FakeVoice([]), await cardOf()];
    const tools = await fixture<MsReadingTools>(
      html`<ms-reading-tools .voice=${late} .card=${card.shadowRoot!} .article=${article()}></ms-reading-tools>`,
    );
    byRole(tools, 'button', 'Reading tools').click();
    await settled(tools);
    expect(wordsOf(tools.shadowRoot!)).not.to.contain('Listen');
    late.languages.push('en');
    late.listeners.forEach((listener) => listener());
    await settled(tools);
    expect(wordsOf(tools.shadowRoot!)).to.contain('Listen');
    tools.remove();
    expect(late.listeners.size).to.equal(0);
  });

  it('reads sentence by sentence, in the language of the summary, numbers with what was found', async () => {
    await press(await openTools(voice), FINDINGS);
    expect(voice.last.sentences).to.deep.equal([
      WORDS.findings,
      'A placebo lamp changed little, as other lamps did.',
      'Bed times stayed the same.',
      'So did naps.',
      'Slept longer than before',
      '62 of 100 with the light',
      '40 of 100 with the placebo lamp',
      'Had a headache',
      '37 of 1,000 with the light',
    ]);
    expect(voice.last.options.language).to.equal('en');
    expect(voice.last.options.rate).to.equal(1);
  });

  it('leaves out words of another language than the voice', async () => {
    const card = await openTools(voice, {attributes: {lang: 'de', depth: 'short'}});
    await waitUntil(() => toolsOf(card)!.lang === 'de', 'the language arrives');
    toolsOf(card)!.shadowRoot!.querySelector<HTMLElement>('#listen-1')!.click();
    await settled(card);
    expect(voice.last.sentences).to.deep.equal([WORDS.considerationsFirst]);
  });

  it('marks the block and the sentence, and nothing once it is over', async () => {
    const card = await press(await openTools(voice), FINDINGS);
    expect(wordsOf(marked(card)!)).to.contain(WORDS.findings);
    if (canHighlight) expect(highlighted()).to.equal(WORDS.findings);
    voice.last.options.onSentence(1);
    if (canHighlight) expect(highlighted()).to.equal('A placebo lamp changed little, as other lamps did.');
    voice.last.options.onSentence(3);
    expect(wordsOf(marked(card)!)).to.equal('So did naps.');
    voice.last.options.onEnd();
    await settled(card);
    expect(marked(card)).to.be.null;
    if (canHighlight) expect(CSS.highlights.has(HIGHLIGHT)).to.be.false;
    expectElement(focused(), tool(card, FINDINGS));
  });

  it('pauses, goes on and stops; the focus stays with the reader', async () => {
    const card = await press(await openTools(voice), FINDINGS);
    expectElement(focused(), tool(card, 'Pause'));
    expect(wordsOf(part(toolsOf(card)!, 'bar'))).to.contain(`Listen to: ${FINDINGS}`);
    await press(card, 'Pause');
    expect(voice.last.state).to.equal('paused');
    expectElement(focused(), tool(card, 'Go on'));
    await press(card, 'Go on');
    expect(voice.last.state).to.equal('speaking');
    await press(card, 'Stop');
    expect(voice.last.state).to.equal('stopped');
    expectElement(focused(), tool(card, FINDINGS));
    expect(voice.sessions).to.have.length(1);
  });

  it('slows down from the sentence that is being read, and stays slow', async () => {
    const card = await press(await openTools(voice), FINDINGS);
    voice.last.options.onSentence(2);
    await press(card, 'Slowly');
    expect(voice.sessions[0]!.state).to.equal('stopped');
    expect(voice.last.sentences[0]).to.equal('Bed times stayed the same.');
    expect(voice.last.options.rate).to.equal(0.75);
    expect(wordsOf(marked(card)!)).to.equal('Bed times stayed the same.');
    expect(tool(card, 'Slowly').getAttribute('aria-pressed')).to.equal('true');
    voice.last.options.onSentence(1);
    expect(wordsOf(marked(card)!)).to.equal('So did naps.');
    await press(card, 'Stop', 'Key takeaway');
    expect(voice.last.options.rate).to.equal(0.75);
    expect(localStorage.getItem(KEY)).to.equal('{"slow":true}');
  });

  it('another speed does not end a pause', async () => {
    const card = await press(await openTools(voice), FINDINGS, 'Pause', 'Slowly');
    expect(voice.sessions).to.have.length(1);
    await press(card, 'Go on');
    expect(voice.last.options.rate).to.equal(0.75);
    expect(voice.sessions).to.have.length(2);
  });

  it('only one card of a page speaks', async () => {
    const [first, second] = [await openTools(voice), await openTools(new FakeVoice())];
    await press(first, FINDINGS);
    await press(second, CONSIDERATIONS);
    await settled(first);
    expect(voice.last.state).to.equal('stopped');
    expect(marked(first)).to.be.null;
    expect(marked(second)).not.to.be.null;
    expectElement(focused(), tool(second, 'Pause'));
  });

  it('a voice that fails at once leaves everything as it was', async () => {
    const broken = new FakeVoice();
    broken.speak = (sentences, options) => {
      options.onEnd();
      return new FakeSession(sentences, options);
    };
    const card = await press(await openTools(broken), FINDINGS);
    expect(marked(card)).to.be.null;
    expectElement(focused(), tool(card, FINDINGS));
  });

  for (const [event, happen] of Object.entries<(card: Card) => void>({
    'the card leaves the page': (card) => card.remove(),
    'the reader leaves the page': () => dispatchEvent(new PageTransitionEvent('pagehide')),
    'the section is no longer shown': (card) => (card.depth = 'short'),
    'another summary comes': (card) => (card.data = articleDocument({title: 'Another'})),
  })) {
    it(`stops when ${event}`, async () => {
      const card = await press(await openTools(voice), FINDINGS);
      happen(card);
      if (card.isConnected) await settled(card);
      expect(voice.last.state).to.equal('stopped');
      expect(marked(card)).to.be.null;
    });
  }

  it('goes on while an explanation is opened in its text', async () => {
    const card = await press(await openTools(voice), FINDINGS);
    byRole(part(card, 'section'), 'button', 'placebo').click();
    await settled(card);
    expect(voice.last.state).to.equal('speaking');
    voice.last.options.onSentence(1);
    if (canHighlight) expect(highlighted()).to.equal('A placebo lamp changed little, as other lamps did.');
  });
});
