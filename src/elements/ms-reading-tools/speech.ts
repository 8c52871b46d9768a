/** Reading aloud, as the tools need it; tests bring a voice of their own. */

export interface SpeechOptions {
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** 1 is the voice's usual speed. */
  readonly rate: number;
  /** The sentence at this index begins. */
  onSentence(index: number): void;
  /** All was read, or the voice gave up. Not called after `stop`. */
  onEnd(): void;
}

export interface SpeechSession {
  pause(): void;
  resume(): void;
  stop(): void;
}

export interface Voice {
  /** Is there a voice for this language now? */
  available(language: string): boolean;
  speak(sentences: readonly string[], options: SpeechOptions): SpeechSession;
  /** Calls the listener when voices come or go. Returns how to end that. */
  watch(listener: () => void): () => void;
}

/** The part of a window that speaks. */
export interface SpeechScope {
  readonly speechSynthesis?: SpeechSynthesis;
  readonly SpeechSynthesisUtterance?: new (text: string) => SpeechSynthesisUtterance;
}

/** The voices of the reader's own device, by the Web Speech API. Asks nothing of the browser before it is used. */
export class DeviceVoice implements Voice {
  private readonly scope: SpeechScope;

  constructor(scope: SpeechScope) {
    this.scope = scope;
  }

  available(language: string): boolean {
    return this.find(language) !== undefined;
  }

  speak(sentences: readonly string[], options: SpeechOptions): SpeechSession {
    return new DeviceSession(this.scope, this.find(options.language), sentences, options);
  }

  watch(listener: () => void): () => void {
    // Some browsers tell their voices only some time after they were first asked.
    const {speechSynthesis: synthesis} = this.scope;
    synthesis?.addEventListener?.('voiceschanged', listener);
    return () => synthesis?.removeEventListener?.('voiceschanged', listener);
  }

  /**
   * The voice of a language: of its region where there is one, else the one that the device prefers, else any. Voices that are not on the
   * device are left out: they send what they read to somebody else's server.
   */
  private find(language: string): SpeechSynthesisVoice | undefined {
    if (!this.scope.SpeechSynthesisUtterance) return undefined;
    const wanted = language.toLowerCase();
    const voices = (this.scope.speechSynthesis?.getVoices() ?? []).filter(
      ({localService, lang}) => localService && tagOf(lang).split('-')[0] === wanted.split('-')[0],
    );
    return voices.find(({lang}) => tagOf(lang) === wanted) ?? voices.find((voice) => voice.default) ?? voices[0];
  }
}

/** The voices of this page's device. */
export const deviceVoice = new DeviceVoice(globalThis);

/** One sentence after another, each an utterance of its own: some engines break off in the middle of a long one. */
class DeviceSession implements SpeechSession {
  private readonly scope: SpeechScope;
  private readonly voice: SpeechSynthesisVoice | undefined;
  private readonly sentences: readonly string[];
  private readonly options: SpeechOptions;
  private index = 0;
  /** Held, since engines forget the listeners of an utterance that nobody holds. */
  private current: SpeechSynthesisUtterance | undefined;

  constructor(
    scope: SpeechScope,
    voice: SpeechSynthesisVoice | undefined,
    sentences: readonly string[],
    options: SpeechOptions,
  ) {
    this.scope = scope;
    this.voice = voice;
    this.sentences = sentences;
    this.options = options;
    scope.speechSynthesis?.cancel();
    this.next();
  }

  /** The engines' own pause never ends on some devices, so a pause breaks off, and the sentence is read again from its beginning. */
  pause(): void {
    this.current = undefined;
    this.scope.speechSynthesis?.cancel();
  }

  resume(): void {
    if (!this.current) this.next();
  }

  stop(): void {
    this.index = this.sentences.length;
    this.pause();
  }

  private next(): void {
    const {speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance} = this.scope;
    const sentence = this.sentences[this.index];
    if (sentence === undefined || !synthesis || !Utterance) return this.options.onEnd();
    const utterance = new Utterance(sentence);
    utterance.lang = this.options.language;
    utterance.voice = this.voice ?? null;
    utterance.rate = this.options.rate;
    // An utterance that was broken off tells so later, when it is no longer the current one.
    utterance.onend = () => {
      if (this.current !== utterance) return;
      this.index++;
      this.next();
    };
    utterance.onerror = () => {
      if (this.current !== utterance) return;
      this.stop();
      this.options.onEnd();
    };
    this.current = utterance;
    this.options.onSentence(this.index);
    synthesis.speak(utterance);
  }
}

/** Some devices write `en_GB`. */
const tagOf = (lang: string): string => lang.replace('_', '-').toLowerCase();
