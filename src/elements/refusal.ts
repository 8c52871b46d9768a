import type {LitElement} from 'lit';

import {refusingDirective} from '../client/refusal.js';
import type {LoadError} from '../client/load-error.js';
import {announce} from '../controllers/announcer.js';
import {enTools} from '../i18n/en-tools.js';
import {addTexts} from '../i18n/text.js';
import type {Translate} from '../i18n/text.js';
import {failureText} from './failure.js';

addTexts('en', enTools);

/** What was found out about a failure that several elements may share. */
const known = new WeakMap<LoadError, Promise<string | undefined>>();

/** Says what the page's own policy must allow, where that is why nothing could be reached. Loaded when nothing could. */
export async function explain(error: LoadError, element: LitElement, text: Translate): Promise<void> {
  const {address} = error;
  if (!address) return;
  if (!known.has(error)) known.set(error, refusingDirective(address));
  const directive = await known.get(error);
  if (!directive) return;
  // Isolated, since both run from left to right in every language.
  const values = {directive: isolated(directive), origin: isolated(new URL(address).origin)};
  error.words = (translate) => translate('error-refused', values);
  element.requestUpdate();
  announce(element.ownerDocument, failureText(error, text));
}

const isolated = (words: string): string => `\u2066${words}\u2069`;
