import {html, nothing} from 'lit';
import type {ReactiveControllerHost, TemplateResult} from 'lit';

import type {GlossaryEntry} from '../../article/article.js';
import {splitTerms} from '../../article/glossary.js';
import type {TextPart} from '../../article/glossary.js';
import type {LocaleController} from '../../controllers/locale.js';
import type {TermDrawing} from '../rich-text.js';

type Host = ReactiveControllerHost & HTMLElement;
/** Where an open definition stands: below its paragraph, or below the list of all terms. */
type Place = 'text' | 'list';

/**
 * Words of the glossary in the text, explained on tap or Enter just below their paragraph, closed by Esc. The same words stand again as
 * large buttons below the text, for hands that find a word in a line hard to hit.
 */
export class GlossaryController implements TermDrawing {
  private readonly host: Host;
  private readonly locale: LocaleController;
  private entries: readonly GlossaryEntry[] = [];
  private readonly used = new Set<string>();
  private open: {readonly term: string; readonly place: Place} | undefined;

  constructor(host: Host, locale: LocaleController) {
    this.host = host;
    this.locale = locale;
  }

  /** Tells which words to look for, before the text is drawn. */
  with(entries: readonly GlossaryEntry[] = []): this {
    this.entries = entries;
    this.used.clear();
    return this;
  }

  split(text: string): readonly TextPart[] {
    return splitTerms(text, this.entries, this.used);
  }

  term({term}: GlossaryEntry, value: string): TemplateResult {
    return this.button(term, value, 'text', 'term');
  }

  definition(entries: readonly GlossaryEntry[], place: Place = 'text'): TemplateResult | typeof nothing {
    const entry = this.open?.place === place && entries.find(({term}) => term === this.open?.term);
    if (!entry) return nothing;
    return html`<div part="definition" class="definition" id="definition" @keydown=${this.closeOnEscape}>
      <p><b>${entry.term}:</b> ${entry.definition}</p>
      <button type="button" class="plain" lang=${this.locale.language} @click=${this.close}>${this.locale.text('close')}</button>
    </div>`;
  }

  /** All terms as buttons, with the definition of the open one below; on paper all definitions. */
  list(): TemplateResult {
    return html`<ul class="terms" role="list">
        ${this.entries.map(({term}) => html`<li>${this.button(term, term, 'list', 'chip')}</li>`)}
      </ul>
      ${this.definition(this.entries, 'list')}
      ${this.entries.map(({term, definition}) => html`<p class="printed"><b>${term}:</b> ${definition}</p>`)}`;
  }

  private button(term: string, value: string, place: Place, style: string): TemplateResult {
    const isOpen = this.open?.term === term && this.open.place === place;
    return html`<button
      type="button"
      part="term"
      class=${style}
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? 'definition' : nothing}
      @click=${() => this.show(isOpen ? undefined : {term, place})}
      @keydown=${this.closeOnEscape}
    >${value}</button>`;
  }

  private show(open: typeof this.open): void {
    this.open = open;
    this.host.requestUpdate();
  }

  private readonly closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.close();
  };

  /** Closes, and gives the focus back to the word that opened it. */
  private readonly close = (): void => {
    this.host.shadowRoot?.querySelector<HTMLElement>('[part="term"][aria-expanded="true"]')?.focus();
    this.show(undefined);
  };
}
