import {html} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from '../property.js';

import type {Client} from '../../client/client.js';
import {documentUrl, pageUrl} from '../../controllers/address.js';
import {FeedController} from '../../controllers/feed.js';
import {isOff} from '../../controllers/page-settings.js';
import {StateController} from '../../controllers/states.js';
import {failure, failureStyles} from '../failure.js';
import {heading} from '../heading.js';
import {countOf, layoutOf, listSkeleton, listView} from '../list/list-view.js';
import type {Layout} from '../list/list-view.js';
import {listStyles} from '../list/list.styles.js';
import {elementStyles, MsElement} from '../ms-element.js';

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
 * @csspart name - An item's title.
 * @csspart why - Why an item is here.
 * @csspart message - What is said when the list cannot be shown.
 * @csspart retry - The button that tries again.
 * @csspart link - The link to the page behind the list.
 * @csspart skeleton - What stands in for the list while it loads.
 */
export class MsRelatedList extends MsElement {
  static override styles = [...elementStyles, failureStyles, listStyles];

  /** Address of a JSON Feed. */
  @property() src = '';
  /** Id of the article whose related list is shown. */
  @property() article = '';
  /** `grid`, `list`, or `row` (one line that scrolls sideways). */
  @property() layout: Layout = 'grid';
  /** Items shown at most. */
  @property({type: Number}) max = 6;
  /** Level of the heading, 1 to 6; the items' titles are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;
  /** A JSON Feed as an object; it wins over `src` and starts no request. */
  @property({attribute: false}) data?: unknown;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly state = new StateController(this);
  private readonly feed = new FeedController(this, this.settings, () => this.url);

  private get url(): string | undefined {
    return documentUrl(this, this.src, this.article, 'related');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {status} = this.feed.current;
    this.state.set(isOff(this) || (status === 'ready' && !this.feed.items.length) ? 'empty' : status);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.report(this.feed.current);
  }

  protected override render(): TemplateResult {
    if (isOff(this)) return html`<slot></slot>`;
    const title = heading(this.headingLevel, 'title', this.locale.text('related'));
    return this.frame(html`${title} ${this.content()}`, {ready: this.feed.items.length > 0});
  }

  private content(): TemplateResult {
    const {current, items, retry} = this.feed;
    const {text} = this.locale;
    if (current.status === 'error') {
      return failure(current.error, text, retry, this.url && pageUrl(this.url));
    }
    const max = countOf(this.max, 6);
    const layout = layoutOf(this.layout, 'grid');
    if (current.status === 'loading') return listSkeleton(text('loadingList'), max, layout);
    if (!items.length) return html`<p>${text('emptyList')}</p>`;
    return listView(items.slice(0, max), layout, this.headingLevel + 1, this.locale);
  }
}
