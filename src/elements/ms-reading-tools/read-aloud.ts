import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {ReadableSection} from './blocks.js';
import {Marks} from './marks.js';
import {sentencesOf} from './sentences.js';
import type {Sentence} from './sentences.js';
import type {SpeechSession, Voice} from './speech.js';
import {isInView, scrollTo} from './viewport.js';

/** Slow is three quarters of the voice's usual speed. */
const SLOW_RATE = 0.75;

export interface ReadAloudOptions {
  readonly voice: Voice;
  /** BCP 47 tag of the article. */
  readonly language: string;
  readonly slow: boolean;
}

/** Reads a section aloud, marks the sentence, and ends when the reader, the page or another card wants it to. */
export class ReadAloud implements ReactiveController {
  /** The one that speaks on this page: two voices at once could not be followed. */
  private static speaking: ReadAloud | undefined;

  private readonly host: ReactiveControllerHost;
  private readonly marks = new Marks();
  private session: SpeechSession | undefined;
  private options: ReadAloudOptions | undefined;
  private sentences: readonly Sentence[] = [];
  private index = 0;
  /** The section that is read; undefined while nothing is. */
  section: ReadableSection | undefined;
  paused = false;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  start(section: ReadableSection, options: ReadAloudOptions): void {
    ReadAloud.speaking?.stop();
    this.sentences = sentencesOf(section.blocks, options.language);
    if (!this.sentences.length) return;
    ReadAloud.speaking = this;
    this.section = section;
    this.options = options;
    this.index = 0;
    scrollTo(this.sentences[0]!.block);
    this.speak();
  }

  pause(): void {
    this.paused = true;
    this.session?.pause();
    this.host.requestUpdate();
  }

  resume(): void {
    this.paused = false;
    if (this.session) this.session.resume();
    else this.speak();
    this.host.requestUpdate();
  }

  /** Another speed holds from the sentence that is being read. */
  setPace(slow: boolean): void {
    if (!this.options || this.options.slow === slow) return;
    this.options = {...this.options, slow};
    this.session?.stop();
    this.session = undefined;
    if (!this.paused) this.speak();
  }

  stop(): void {
    if (!this.section) return;
    this.session?.stop();
    this.session = undefined;
    this.section = undefined;
    this.paused = false;
    this.marks.clear();
    if (ReadAloud.speaking === this) ReadAloud.speaking = undefined;
    this.host.requestUpdate();
  }

  /** The card was drawn anew: goes on only while the section is still shown. */
  refresh(sections: readonly ReadableSection[]): void {
    const first = this.section?.blocks[0];
    if (first && !sections.some(({blocks}) => blocks[0] === first)) this.stop();
  }

  hostConnected(): void {
    // Speech belongs to the browser and would go on after its page has gone.
    window.addEventListener('pagehide', this.leave);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.leave);
    this.stop();
  }

  private readonly leave = (): void => this.stop();

  private speak(): void {
    const {voice, language, slow} = this.options!;
    const from = this.index;
    let ended = false;
    const session = voice.speak(
      this.sentences.slice(from).map(({text}) => text),
      {
        language,
        rate: slow ? SLOW_RATE : 1,
        onSentence: (index) => this.show(from + index),
        onEnd: () => {
          ended = true;
          this.stop();
        },
      },
    );
    // A voice that fails at once has ended before it is there.
    this.session = ended ? undefined : session;
    this.host.requestUpdate();
  }

  /** The page follows the voice only where the reader does too. */
  private show(index: number): void {
    const before = this.sentences[this.index]!.block;
    const {block, range} = this.sentences[index]!;
    const follows = block !== before && isInView(before);
    this.index = index;
    this.marks.show(block, range);
    if (follows) scrollTo(block);
  }
}
