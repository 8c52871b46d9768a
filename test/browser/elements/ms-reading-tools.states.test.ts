import '../../../src/define.js';
import {articleDocument} from '../../fixtures/browser-documents.js';
import {describeStates} from '../shared/describe-states.js';
import {cardWithTools, FakeVoice, forget, openTools, press} from '../shared/tools.js';

after(forget);

async function largest(): Promise<HTMLElement> {
  forget();
  const card = await openTools();
  return press(card, 'Larger text', 'Larger text', 'Larger text', 'Larger text', 'More space between lines');
}

describeStates('ms-reading-tools', {
  closed: () => cardWithTools(),
  open: () => openTools(),
  'open, without a voice': () => openTools(new FakeVoice([])),
  'open at short depth': () => openTools(new FakeVoice(), {attributes: {depth: 'short'}}),
  'open, read from right to left': () =>
    openTools(new FakeVoice(['ar']), {attributes: {lang: 'ar'}}, articleDocument({language: 'ar'})),
  // Engines without it measure what is zoomed in px of its own, which cannot be compared with those of the column.
  ...('currentCSSZoom' in Element.prototype && {'largest text with more space': largest}),
  'focus on a line': async () => {
    forget();
    return press(await openTools(new FakeVoice(), {attributes: {depth: 'full'}}), 'Focus on a line', 'Next part');
  },
  'focus on the numbers': async () => {
    const card = await press(await openTools(), 'Focus on a line');
    for (let step = 0; step < 5; step++) await press(card, 'Next part');
    return card;
  },
  'reading aloud': async () => press(await openTools(), 'What they found'),
  'reading aloud, paused and slow': async () => press(await openTools(), 'Key takeaway', 'Pause', 'Slowly'),
});
