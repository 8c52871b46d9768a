import {html, nothing} from 'lit';
import type {ReactiveControllerHost, TemplateResult} from 'lit';

import type {Client} from '../../client/client.js';
import type {LocaleController} from '../../controllers/locale.js';
import {announce} from '../../controllers/announcer.js';
import {chosen, filtersView} from './filters.js';
import type {Choices, Offers} from './filters.js';
import {policyOf, toLoadError} from './found.js';
import type {Wanted} from './found.js';
import {loadOffers} from './offers.js';

type Host = ReactiveControllerHost & Element;

/** The site whose filters they are, and how its files are had. */
type Source = Pick<Wanted, 'site' | 'settings'> & {readonly client: Client};

/** What a reader chose in the filters. What there is to choose from is asked for when they are first opened. */
export class FiltersController {
  choices: Choices = {};
  private readonly host: Host;
  private readonly locale: LocaleController;
  private readonly source: () => Source;
  private offers: Offers | undefined;
  /** What the offers were asked for with, so that another site or policy asks anew. */
  private offersKey = '';
  private isOpen = false;

  constructor(host: Host, locale: LocaleController, source: () => Source) {
    this.host = host;
    this.locale = locale;
    this.source = source;
    host.addController(this);
  }

  /** How many filters are set. */
  get count(): number {
    return chosen(this.choices).length;
  }

  presetTopic(topic: string): void {
    this.choices = {...this.choices, topic: topic || undefined};
  }

  hostUpdated(): void {
    if (this.isOpen) void this.loadOffers();
  }

  private async loadOffers(): Promise<void> {
    const {site, settings, client} = this.source();
    const key = JSON.stringify([site, settings.get('hide-topics')]);
    if (!site || key === this.offersKey) return;
    this.offersKey = key;
    try {
      const offers = await loadOffers(site, await policyOf(settings), client, new AbortController().signal);
      if (key === this.offersKey) this.offers = offers;
    } catch (error) {
      // Opened once more, they are asked for once more.
      if (key === this.offersKey) this.isOpen = false;
      this.offersKey = '';
      announce(this.host.ownerDocument, this.locale.text(`error-${toLoadError(error).kind}`));
    }
    this.host.requestUpdate();
  }

  private readonly toggle = ({target}: Event): void => {
    this.isOpen = (target as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };

  private readonly choose = (choices: Choices): void => {
    this.choices = choices;
    this.host.requestUpdate();
  };

  private readonly clear = ({target}: Event): void => {
    // The button goes; what it belongs to takes the focus.
    ((target as Element).getRootNode() as ShadowRoot).querySelector('summary')?.focus();
    this.choose({});
  };

  render(): TemplateResult {
    const {choices, offers, locale, choose, count} = this;
    const {text, language} = locale;
    return html`<details class="disclosure" .open=${this.isOpen} @toggle=${this.toggle}>
        <summary part="disclosure">${text('filters')}${count ? ` (${count.toLocaleString(language)})` : nothing}</summary>
        ${filtersView({choices, offers, locale, choose})}
      </details>
      ${
        count
          ? html`<button part="clear" class="clear" type="button" @click=${this.clear}>${text('filterClear')}</button>`
          : nothing
      }`;
  }
}
