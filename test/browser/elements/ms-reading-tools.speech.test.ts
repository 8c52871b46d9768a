import {expect} from '@open-wc/testing';

import {DeviceVoice, deviceVoice} from '../../../src/elements/ms-reading-tools/speech.js';
import type {SpeechScope, SpeechSession} from '../../../src/elements/ms-reading-tools/speech.js';
import {consoleGuard} from '../../helpers/console-guard.js';

class Utterance {
  lang = '';
  rate = 1;
  voice: SpeechSynthesisVoice | null = null;
  onend?: () => void;
  onerror?: () => void;
  constructor(readonly text: string) {}
}

/** A browser's speech that speaks only when the test says so. */
class FakeSynthesis extends EventTarget {
  readonly spoken: Utterance[] = [];
  cancels = 0;
  voices: Partial<SpeechSynthesisVoice>[] = [];
  getVoices = (): Partial<SpeechSynthesisVoice>[] => this.voices;
  speak(utterance: Utterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    this.cancels++;
  }
  get last(): Utterance {
    return this.spoken.at(-1)!;
  }
}

const voiceOf = (
  lang: string,
  {name = lang, isDefault = false, localService = true} = {},
): Partial<SpeechSynthesisVoice> => ({
  lang,
  name,
  default: isDefault,
  localService,
});

describe('the voice of the device', () => {
  consoleGuard();
  let synthesis: FakeSynthesis;
  let voice: DeviceVoice;
  let heard: (number | 'end')[];
  beforeEach(() => {
    synthesis = new FakeSynthesis();
    synthesis.voices = [voiceOf('de-DE'), voiceOf('en-US'), voiceOf('en_GB'), voiceOf('en-AU', {isDefault: true})];
    voice = new DeviceVoice({
      speechSynthesis: synthesis,
      SpeechSynthesisUtterance: Utterance,
    } as unknown as SpeechScope);
    heard = [];
  });
  const speak = (language = 'en', sentences = ['One.', 'Two.']): SpeechSession =>
    voice.speak(sentences, {
      language,
      rate: 0.75,
      onSentence: (index) => heard.push(index),
      onEnd: () => heard.push('end'),
    });

  it('is there for a language that a voice of the device speaks, in whatever region', () => {
    const known = ['en', 'en-GB', 'en-NZ', 'de', 'fr', 'e'].filter((language) => voice.available(language));
    expect(known).to.deep.equal(['en', 'en-GB', 'en-NZ', 'de']);
  });

  it('is none that sends the text to a server', () => {
    synthesis.voices = [voiceOf('fr-FR', {localService: false})];
    expect(voice.available('fr')).to.be.false;
  });

  it('is not there where the browser has no speech, or a part of it', () => {
    expect(new DeviceVoice({}).available('en')).to.be.false;
    expect(new DeviceVoice({speechSynthesis: synthesis as unknown as SpeechSynthesis}).available('en')).to.be.false;
    expect(() => new DeviceVoice({}).watch(() => undefined)()).not.to.throw();
  });

  it("this browser's own can be asked", () => {
    expect(deviceVoice.available('xx')).to.be.false;
    deviceVoice.watch(() => undefined)();
  });

  for (const [language, name] of [
    ['en-GB', 'en_GB'],
    ['en-us', 'en-US'],
    ['en', 'en-AU'],
    ['de-AT', 'de-DE'],
  ] as const) {
    it(`for ${language} is ${name}`, () => {
      speak(language);
      expect(synthesis.last.voice!.name).to.equal(name);
      expect([synthesis.last.lang, synthesis.last.rate]).to.deep.equal([language, 0.75]);
    });
  }

  it('tells when voices come, until it is no longer watched', () => {
    let changes = 0;
    const unwatch = voice.watch(() => changes++);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    unwatch();
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(changes).to.equal(1);
  });

  it('reads one sentence after the other, each told as it begins, and the end', () => {
    speak();
    expect(heard).to.deep.equal([0]);
    synthesis.last.onend!();
    expect(heard).to.deep.equal([0, 1]);
    synthesis.last.onend!();
    expect(heard).to.deep.equal([0, 1, 'end']);
    expect(synthesis.spoken.map(({text}) => text)).to.deep.equal(['One.', 'Two.']);
  });

  it('silences whatever the browser was saying before', () => {
    speak();
    expect(synthesis.cancels).to.equal(1);
  });

  it('after a pause reads the sentence again; what tells its end late is not heard', () => {
    const session = speak();
    const [first] = synthesis.spoken;
    session.pause();
    first!.onerror!();
    first!.onend!();
    expect(heard).to.deep.equal([0]);
    session.resume();
    expect(heard).to.deep.equal([0, 0]);
    expect(synthesis.last.text).to.equal('One.');
    session.resume();
    expect(synthesis.spoken).to.have.length(2);
  });

  it('stops without a word', () => {
    const session = speak();
    session.stop();
    synthesis.last.onend!();
    expect(heard).to.deep.equal([0]);
    expect(synthesis.spoken).to.have.length(1);
  });

  it('gives up when the browser fails', () => {
    speak();
    synthesis.last.onerror!();
    expect(heard).to.deep.equal([0, 'end']);
    expect(synthesis.spoken).to.have.length(1);
  });

  it('of nothing ends at once', () => {
    speak('en', []);
    expect(heard).to.deep.equal(['end']);
  });
});
