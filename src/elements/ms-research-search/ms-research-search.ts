import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from '../property.js';

import type {FeedItem} from '../../article/feed.js';
import {sharedClient} from '../../client/client.js';
import type {Client} from '../../client/client.js';
import type {SearchResults} from '../../client/search/search.js';
import {resolveUrl, siteOf} from '../../controllers/address.js';
import {announce} from '../../controllers/announcer.js';
import {isOff} from '../../controllers/page-settings.js';
import {StateController} from '../../controllers/states.js';
import {failure, failureStyles} from '../failure.js';
import {listSkeleton, listView} from '../list/list-view.js';
import {listStyles} from '../list/list.styles.js';
import {elementStyles, MsElement} from '../ms-element.js';
import {FiltersController} from './filters-controller.js';
import {FoundSummaries, toLoadError} from './found.js';
import type {Wanted} from './found.js';
import {numberOf} from './landmarks.js';
import {styles} from './ms-research-search.styles.js';

/**
 * A search box over the summaries of a published site, with filters, and what was found. The index is static files: nothing that a reader types is sent
 * anywhere but as the names of those files.
 *
 * @summary A search box over a site's summaries, with filters, and the results.
 * @slot - Shown where search cannot be had, beside the message.
 * @fires {MsErrorEvent} ms-error - The index cannot be had.
 * @fires {MsNavigateEvent} ms-navigate - A reader follows a link; can be cancelled.
 * @csspart base - Box, filters and results.
 * @csspart form - The box with its label and button.
 * @csspart label - The label.
 * @csspart input - The field.
 * @csspart button - The button.
 * @csspart disclosure - Opens and closes the filters.
 * @csspart filters - The filters.
 * @csspart select - One filter's list.
 * @csspart clear - The button that clears the filters.
 * @csspart count - How many were found.
 * @csspart list - The results.
 * @csspart item - One result.
 * @csspart image - A result's picture.
 * @csspart name - A result's title.
 * @csspart more - The button that shows more.
 * @csspart message - What is said when search cannot be had.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - What stands in for the results while they load.
 */
export class MsResearchSearch extends MsElement {
  static override styles = [...elementStyles, failureStyles, listStyles, styles];

  /** Address of the published site; by default that of the settings around, or the one that the script came from. */
  @property() base = '';
  /** What is searched for; readers change it. */
  @property() query = '';
  /** Id of the topic that is searched at first; readers change it in the filters. */
  @property() topic = '';
  /** Results shown at first, and added by each "Show more". */
  @property({type: Number}) max = 10;
  /** Level of the results' titles, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly state = new StateController(this);
  private readonly filters = new FiltersController(this, this.locale, () => ({
    ...this.wanted,
    client: this.usedClient,
  }));
  private readonly found = new FoundSummaries(this, {
    wanted: () => this.wanted,
    client: () => this.usedClient,
    done: (results) => this.say(this.countText(results)),
  });

  private get usedClient(): Client {
    return this.client ?? sharedClient;
  }

  private get wanted(): Wanted {
    return {
      query: isOff(this) ? '' : this.query.trim(),
      site: this.base ? resolveUrl(this.base.replace(/\/?$/, '/'), this) : siteOf(this),
      choices: this.filters.choices,
      settings: this.settings,
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.found.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('topic')) this.filters.presetTopic(this.topic);
    const {error, isLoading, results} = this.found;
    const idle = results?.found.length ? 'ready' : 'empty';
    this.state.set(error ? 'error' : isLoading && this.query ? 'loading' : idle);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {error} = this.found;
    this.report(error ? {status: 'error', error} : {status: 'loading'});
  }

  private say(words: string): void {
    announce(this.ownerDocument, words);
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.query = this.renderRoot.querySelector('input')?.value ?? '';
  };

  private readonly showMore = async (): Promise<void> => {
    const before = this.shownItems.length;
    try {
      if (!(await this.found.loadMore())) return;
    } catch (error) {
      if (this.isConnected) this.say(this.locale.text(`error-${toLoadError(error).kind}`));
      return;
    }
    await this.updateComplete;
    this.say(this.locale.text('added', {count: this.shownItems.length - before}));
    // Where the button has gone, the first new title takes the focus.
    if (!this.found.hasMore) this.renderRoot.querySelectorAll<HTMLElement>('[part="item"] a')[before]?.focus();
  };

  /** The index has left out what the page's owner does not allow; it and the items may be of two publishings, so each item is asked again. */
  private get shownItems(): readonly FeedItem[] {
    return (this.settings.allowedItems(this.found.items) ?? []).filter((item) => item.url && item.title);
  }

  protected override render(): TemplateResult {
    if (isOff(this)) return html`<slot></slot>`;
    const {text} = this.locale;
    const number = numberOf(this);
    const box = html`<form
        part="form"
        role="search"
        aria-label=${text('search') + (number > 1 ? ` ${number}` : '')}
        @submit=${this.submit}
      >
        <label part="label" for="query">${text('search')}</label>
        <div class="field">
          <input part="input" id="query" type="search" enterkeyhint="search" autocomplete="off" .value=${this.query} />
          <button part="button" type="submit">${text('searchButton')}</button>
        </div>
        ${this.filters.render()}
      </form>
      ${this.content()}`;
    // The page's own words stand below, so that the box and what is typed in it stay as they are.
    return html`${this.root(box)}${this.found.error ? html`<slot></slot>` : nothing}`;
  }

  private content(): TemplateResult | typeof nothing {
    const {text} = this.locale;
    const {error, isLoading, results, retry, hasMore} = this.found;
    if (error) return failure(error, text, retry);
    if (isLoading && this.query) return listSkeleton(text('loadingResults'), 3, 'list');
    if (!results) return nothing;
    const items = this.shownItems;
    return html`<p part="count" class="count">${this.countText(results)}</p>
      ${items.length ? listView(items, 'list', this.headingLevel, this.locale) : nothing}
      ${
        hasMore
          ? html`<p class="after"><button part="more" type="button" @click=${this.showMore}>${text('showMore')}</button></p>`
          : nothing
      }`;
  }

  private countText({found, query: asked, instead, leftOut}: SearchResults): string {
    const {text} = this.locale;
    const query = instead ?? asked;
    const count = found.length
      ? text('results', {count: found.length, query})
      : text(leftOut && this.filters.count ? 'noneFiltered' : 'noResults', {query});
    return instead ? `${text('spelledInstead', {query: asked})}\n${count}` : count;
  }
}
