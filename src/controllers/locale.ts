import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {directionOf} from '../i18n/direction.js';
import {loadLanguage} from '../i18n/languages.js';
import {translator} from '../i18n/text.js';
import type {TextKey, TextValues} from '../i18n/text.js';
import type {PageSettingsController} from './page-settings.js';

/** Texts, language and direction for an element. Until a language has arrived, and where it cannot, the texts are English. */
export class LocaleController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly settings: PageSettingsController;
  /** BCP 47 tag that the page asks for. */
  wanted = 'en';
  /** BCP 47 tag of the texts shown. */
  language = 'en';
  /** The moment it is; a server says another. */
  now = (): Date => new Date();

  constructor(host: ReactiveControllerHost, settings: PageSettingsController) {
    this.host = host;
    this.settings = settings;
    host.addController(this);
  }

  hostUpdate(): void {
    this.wanted = this.settings.language;
    const {language, arrives} = loadLanguage(this.wanted);
    this.language = language;
    void arrives?.then(() => this.host.requestUpdate());
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  /** Looked up at render, never when a module loads, so that a language can arrive or change later. */
  readonly text = (key: TextKey, values?: TextValues): string => translator(this.language)(key, values);
}
