import {waitUntil} from '@open-wc/testing';

import type {MsReadingTools} from '../../../src/elements/ms-reading-tools/ms-reading-tools.js';
import type {SpeechOptions, SpeechSession, Voice} from '../../../src/elements/ms-reading-tools/speech.js';
import {articleDocument} from '../../fixtures/browser-documents.js';
import {byRole} from '../../helpers/aria-snapshot.js';
import {cardOf} from './card-states.js';
import type {Card} from './card-states.js';
import type {Placing} from './place.js';
import {part, settled} from './queries.js';

/** Where the reader's choices are kept. */
export const KEY = 'ms-research';

/** One reading of a section, which goes on only when the test says so. */
export class FakeSession implements SpeechSession {
  state: 'speaking' | 'paused' | 'stopped' = 'speaking';

  constructor(
    readonly sentences: readonly string[],
    readonly options: SpeechOptions,
  ) {}

  pause(): void {
    this.state = 'paused';
  }

  resume(): void {
    this.state = 'speaking';
  }

  stop(): void {
    this.state = 'stopped';
  }
}

/** A voice that says nothing and remembers what it was given. */
export class FakeVoice implements Voice {
  readonly sessions: FakeSession[] = [];
  readonly listeners = new Set<() => void>();

  constructor(readonly languages: string[] = ['en']) {}

  available(language: string): boolean {
    return this.languages.includes(language);
  }

  speak(sentences: readonly string[], options: SpeechOptions): FakeSession {
    const session = new FakeSession(sentences, options);
    this.sessions.push(session);
    options.onSentence(0);
    return session;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  get last(): FakeSession {
    return this.sessions.at(-1)!;
  }
}

export const toolsOf = (card: Element): MsReadingTools | null => card.shadowRoot!.querySelector('ms-reading-tools');

/** A card whose reading tools have arrived, closed. */
export async function cardWithTools(json = articleDocument(), placing: Placing = {}): Promise<Card> {
  const card = await cardOf(json, {...placing, attributes: {tools: '', ...placing.attributes}});
  await waitUntil(() => toolsOf(card), 'the reading tools arrive');
  return settled(card);
}

/** A card whose reading tools are open, with a voice. */
export async function openTools(
  voice: Voice = new FakeVoice(),
  placing: Placing = {},
  json = articleDocument(),
): Promise<Card> {
  const card = await cardWithTools(json, placing);
  toolsOf(card)!.voice = voice;
  part(toolsOf(card)!, 'button').click();
  return settled(card);
}

/** The button of the tools with that name. */
export const tool = (card: Element, name: string | RegExp): HTMLElement => byRole(toolsOf(card)!, 'button', name);

/** Presses buttons of the tools one after another, as a reader does: the pressed one has the focus. */
export async function press(card: Card, ...names: readonly (string | RegExp)[]): Promise<Card> {
  for (const name of names) {
    const button = tool(card, name);
    button.focus();
    button.click();
    await settled(card);
  }
  return card;
}

/** The block of text that is marked. */
export const marked = (card: Card): Element | null => card.shadowRoot!.querySelector('[data-here]');

/** Forgets what the tests before have chosen. */
export const forget = (): void => localStorage.removeItem(KEY);
