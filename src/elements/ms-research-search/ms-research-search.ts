import {Task, TaskStatus} from '@lit/task';
import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from '../property.js';

import {sharedClient} from '../../client/client.js';
import type {Client} from '../../client/client.js';
import {LoadError} from '../../client/load-error.js';
import {search} from '../../client/search-client.js';
import type {SearchResults} from '../../client/search-client.js';
import {resolveUrl, siteOf} from '../../controllers/address.js';
import {announce} from '../../controllers/announcer.js';
import {isOff} from '../../controllers/page-settings.js';
import {StateController} from '../../controllers/states.js';
import {failure, failureStyles} from '../failure.js';
import {countOf, listSkeleton, listView} from '../list/list-view.js';
import {listStyles} from '../list/list.styles.js';
import {elementStyles, MsElement} from '../ms-element.js';
import {styles} from './ms-research-search.styles.js';

/**
 * A search box over the summaries of a published site, and what was found. The index is static files: nothing that a reader types is sent
 * anywhere but as the names of those files.
 *
 * @summary A search box over a site's summaries, and the results.
 * @slot - Shown where search cannot be had, beside the message.
 * @fires {MsErrorEvent} ms-error - The index cannot be had.
 * @fires {MsNavigateEvent} ms-navigate - A reader follows a link; can be cancelled.
 * @csspart base - Box and results.
 * @csspart form - The box with its label and button.
 * @csspart label - The label.
 * @csspart input - The field.
 * @csspart button - The button.
 * @csspart count - How many were found.
 * @csspart list - The results.
 * @csspart item - One result.
 * @csspart image - A result's picture.
 * @csspart name - A result's title.
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
  /** Results shown at most. */
  @property({type: Number}) max = 10;
  /** Level of the results' titles, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly state = new StateController(this);
  private readonly results = new Task<readonly [string, string | undefined], SearchResults | undefined>(this, {
    args: () => [isOff(this) ? '' : this.query.trim(), this.site] as const,
    task: async ([query, site], {signal}) => {
      if (!query) return undefined;
      if (!site) throw new LoadError('address', 'no site given');
      return search(site, query, countOf(this.max, 10), this.client ?? sharedClient, signal);
    },
    onComplete: (results) => results && announce(this.ownerDocument, this.countText(results)),
  });

  private get site(): string | undefined {
    return this.base ? resolveUrl(this.base.replace(/\/?$/, '/'), this) : siteOf(this);
  }

  private get failed(): LoadError | undefined {
    const {status, error} = this.results;
    if (status !== TaskStatus.ERROR) return undefined;
    return error instanceof LoadError ? error : new LoadError('offline', String(error));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {status, value} = this.results;
    const found = status === TaskStatus.COMPLETE && value ? (value.total ? 'ready' : 'empty') : 'empty';
    this.state.set(
      status === TaskStatus.ERROR ? 'error' : status === TaskStatus.PENDING && this.query ? 'loading' : found,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const error = this.failed;
    this.report(error ? {status: 'error', error} : {status: 'loading'});
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.query = this.renderRoot.querySelector('input')?.value ?? '';
  };

  protected override render(): TemplateResult {
    if (isOff(this)) return html`<slot></slot>`;
    const {text} = this.locale;
    const box = html`<form part="form" role="search" @submit=${this.submit}>
        <label part="label" for="query">${text('search')}</label>
        <div class="field">
          <input part="input" id="query" type="search" enterkeyhint="search" autocomplete="off" .value=${this.query} />
          <button part="button" type="submit">${text('searchButton')}</button>
        </div>
      </form>
      ${this.content()}`;
    // The page's own words stand below, so that the box and what is typed in it stay as they are.
    return html`${this.root(box)}${this.failed ? html`<slot></slot>` : nothing}`;
  }

  private content(): TemplateResult | typeof nothing {
    const {text} = this.locale;
    const {status, value} = this.results;
    if (this.failed) return failure(this.failed, text, () => void this.results.run());
    if (status === TaskStatus.PENDING && this.query) return listSkeleton(text('loadingResults'), 3, 'list');
    if (!value) return nothing;
    const items = (this.settings.allowedItems(value.items) ?? []).filter((item) => item.url && item.title);
    return html`<p part="count" class="count">${this.countText(value)}</p>
      ${items.length ? listView(items, 'list', this.headingLevel, this.locale) : nothing}`;
  }

  private countText({total, query}: SearchResults): string {
    return total ? this.locale.text('results', {count: total, query}) : this.locale.text('noResults', {query});
  }
}
