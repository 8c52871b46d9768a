import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {translator} from '../i18n/text.js';
import type {TextKey, TextValues} from '../i18n/text.js';

/** Texts and language for an element: its own `lang`, else the nearest one around it, else English. */
export class LocaleController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  /** BCP 47 tag, as the page wrote it. */
  language = 'en';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.language = nearestLanguage(this.host) || 'en';
  }

  /** Looked up at render, never when a module loads, so that a language can arrive or change later. */
  readonly text = (key: TextKey, values?: TextValues): string => translator(this.language)(key, values);
}

function nearestLanguage(element: Element): string | undefined {
  for (let node: Element | undefined = element; node; ) {
    const named: Element | null = node.closest('[lang]');
    if (named) return named.getAttribute('lang') ?? undefined;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}
