import {html} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import {parseFeed} from '../../article/feed.js';
import type {Feed, FeedItem} from '../../article/feed.js';
import {admit, sharedClient} from '../../client/client.js';
import type {Client} from '../../client/client.js';
import {documentUrl, pageUrl} from '../../controllers/address.js';
import {allowsItem, readPolicy} from '../../controllers/policy.js';
import {isOff} from '../../controllers/page-settings.js';
import {ResourceController} from '../../controllers/resource.js';
import {StateController} from '../../controllers/states.js';
import {failure, failureStyles} from '../failure.js';
import {heading} from '../heading.js';
import {elementStyles, MsElement} from '../ms-element.js';
import {listItem} from './list-item.js';
import {styles} from './ms-related-list.styles.js';

export const LAYOUTS = ['grid', 'list', 'row'] as const;

/**
 * "You may also like": the articles related to one, or the items of any JSON Feed, each with picture, title, date, a line of text and why
 * it is here.
 *
 * @summary Shows related articles, or any JSON Feed, as cards.
 * @slot - Shown until the list is there, and where it cannot be had.
 * @fires {MsLoadEvent} ms-load - The list is there.
 * @fires {MsErrorEvent} ms-error - The list cannot be shown.
 * @fires {MsNavigateEvent} ms-navigate - A reader follows a link; can be cancelled.
 * @csspart base - The whole list with its heading.
 * @csspart title - The heading.
 * @csspart list - The items.
 * @csspart item - One item.
 * @csspart image - An item's picture.
 * @csspart why - Why an item is here.
 * @csspart message - What is said when the list cannot be shown.
 * @csspart retry - The button that tries again.
 * @csspart link - The link to the page behind the list.
 * @csspart skeleton - What stands in for the list while it loads.
 */
export class MsRelatedList extends MsElement {
  static override styles = [...elementStyles, failureStyles, styles];

  /** Address of a JSON Feed. */
  @property() src = '';
  /** Id of the article whose related list is shown. */
  @property() article = '';
  /** `grid`, `list`, or `row` (one line that scrolls sideways). */
  @property() layout: (typeof LAYOUTS)[number] = 'grid';
  /** Items shown at most. */
  @property({type: Number}) max = 6;
  /** Level of the heading, 1 to 6; the items' titles are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;
  /** A JSON Feed as an object; it wins over `src` and starts no request. */
  @property({attribute: false}) data?: unknown;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly state = new StateController(this);
  private readonly feed = new ResourceController<Feed>(this, {
    data: () => this.data,
    idle: () => isOff(this),
    url: () => this.url,
    admit: (value) => admit(parseFeed(value, this.ownerDocument.baseURI), 'data'),
    load: (url, signal) => (this.client ?? sharedClient).feed(url, signal),
  });

  private get url(): string | undefined {
    return documentUrl(this, this.src, this.article, 'related');
  }

  private get items(): readonly FeedItem[] {
    const {current} = this.feed;
    if (current.status !== 'ready') return [];
    const policy = readPolicy(this.settings);
    return current.value.items.filter((item) => item.url && item.title && allowsItem(policy, item)).slice(0, this.max);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {status} = this.feed.current;
    this.state.set(status === 'ready' && !this.items.length ? 'empty' : status);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.report(this.feed.current);
  }

  protected override render(): TemplateResult {
    if (isOff(this)) return html`<slot></slot>`;
    const {language, direction} = this.locale;
    return html`<section part="base" class=${this.baseClass} lang=${language} dir=${direction} aria-labelledby="title">
      <div id="title">${heading(this.headingLevel, 'title', this.locale.text('related'))}</div>
      ${this.content()}
    </section>`;
  }

  private content(): TemplateResult {
    const {current} = this.feed;
    const {text, language} = this.locale;
    if (current.status === 'error') {
      const page = this.url && pageUrl(this.url);
      return failure(current.error, text, () => this.feed.retry(), page === this.url ? undefined : page);
    }
    if (current.status === 'loading') return skeleton(text('loadingList'), this.max);
    if (!this.items.length) return html`<slot></slot><p class="soft">${text('emptyList')}</p>`;
    return html`<ul part="list" class=${`list ${this.layout}`} role="list">
      ${this.items.map((item) => listItem(item, {level: this.headingLevel + 1, language, text}))}
    </ul>`;
  }
}

function skeleton(words: string, count: number): TemplateResult {
  return html`<slot></slot>
    <div part="skeleton" class="skeleton">
      <p class="hidden">${words}</p>
      <ul class="list grid" aria-hidden="true">
        ${Array.from({length: count}, () => html`<li class="item"></li>`)}
      </ul>
    </div>`;
}
