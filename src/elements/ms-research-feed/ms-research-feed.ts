import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from '../property.js';

import type {Feed, FeedItem} from '../../article/feed.js';
import type {Client} from '../../client/client.js';
import {resolveUrl, siteOf} from '../../controllers/address.js';
import {announce} from '../../controllers/announcer.js';
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
 * The latest summaries, those of one topic, or the items of any JSON Feed, with a button that shows more.
 *
 * @summary Shows the latest summaries, or one topic's, with "Show more".
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
 * @csspart more - The button that shows more.
 * @csspart message - What is said when the list cannot be shown.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - What stands in for the list while it loads.
 */
export class MsResearchFeed extends MsElement {
  static override styles = [...elementStyles, failureStyles, listStyles];

  /** Address of a JSON Feed. */
  @property() src = '';
  /** Id of a topic on the site that the script came from; without it and without `src`, the latest summaries. */
  @property() topic = '';
  /** Items shown at first, and added by each "Show more". */
  @property({type: Number}) max = 6;
  /** `grid`, `list`, or `row` (one line that scrolls sideways). */
  @property() layout: Layout = 'list';
  /** Level of the heading, 1 to 6; the items' titles are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** A JSON Feed as an object; it wins over `src` and `topic` and starts no request. */
  @property({attribute: false}) data?: unknown;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly state = new StateController(this);
  private readonly feed = new FeedController(this, this.settings, () => this.url);
  /** Pages after the first, as "Show more" brought them. */
  private older: readonly Feed[] = [];
  private shown = 0;
  private loading?: AbortController | undefined;

  private get url(): string | undefined {
    if (this.src) return resolveUrl(this.src, this);
    const site = siteOf(this);
    return site && `${site}v1/${this.topic ? `topics/${encodeURIComponent(this.topic)}` : 'latest'}.json`;
  }

  private get items(): readonly FeedItem[] {
    return [...this.feed.items, ...this.older.flatMap((page) => this.feed.allowed(page.items))];
  }

  /** Items shown at first and added each time. */
  private get step(): number {
    return countOf(this.max, 6);
  }

  /** Address of the page after the last one that is here. */
  private get next(): string | undefined {
    const {current} = this.feed;
    return (this.older.at(-1) ?? (current.status === 'ready' ? current.value : undefined))?.next_url;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopLoading();
  }

  private stopLoading(): void {
    this.loading?.abort();
    this.loading = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('src') || changed.has('topic') || changed.has('data') || changed.has('max')) {
      this.stopLoading();
      this.older = [];
      this.shown = this.step;
    }
    const {status} = this.feed.current;
    this.state.set(isOff(this) || (status === 'ready' && !this.items.length) ? 'empty' : status);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.report(this.feed.current);
  }

  /** Shows the next items; fetches the page that holds them where they are not here yet. */
  private readonly showMore = async (): Promise<void> => {
    // The page is on its way already.
    if (this.loading) return;
    const before = Math.min(this.shown, this.items.length);
    if (this.items.length < this.shown + this.step && this.next && !(await this.loadNext(this.next))) return;
    this.shown += this.step;
    this.requestUpdate();
    await this.updateComplete;
    const count = Math.min(this.shown, this.items.length) - before;
    announce(this.ownerDocument, this.locale.text('added', {count}));
    // Where the button has gone, the first new title takes the focus.
    if (!this.hasMore) this.renderRoot.querySelectorAll<HTMLElement>('[part="item"] a')[before]?.focus();
  };

  private async loadNext(url: string): Promise<boolean> {
    const loading = (this.loading = new AbortController());
    try {
      this.older = [...this.older, await this.feed.client.feed(url, loading.signal)];
      return true;
    } catch {
      if (!loading.signal.aborted) announce(this.ownerDocument, this.locale.text('error-offline'));
      return false;
    } finally {
      if (this.loading === loading) this.loading = undefined;
    }
  }

  private get hasMore(): boolean {
    return this.shown < this.items.length || !!this.next;
  }

  protected override render(): TemplateResult {
    if (isOff(this)) return html`<slot></slot>`;
    const {current} = this.feed;
    const title =
      current.status === 'ready' && (this.topic || this.src) ? current.value.title : this.locale.text('latest');
    return this.frame(html`${heading(this.headingLevel, 'title', title)} ${this.content()}`, {
      ready: this.items.length > 0,
    });
  }

  private content(): TemplateResult {
    const {current, retry} = this.feed;
    const {text} = this.locale;
    if (current.status === 'error') return failure(current.error, text, retry);
    const layout = layoutOf(this.layout, 'list');
    if (current.status === 'loading') return listSkeleton(text('loadingList'), this.step, layout);
    if (!this.items.length) return html`<p>${text('emptyList')}</p>`;
    return html`
      ${listView(this.items.slice(0, this.shown), layout, this.headingLevel + 1, this.locale)}
      ${
        this.hasMore
          ? html`<p class="after"><button part="more" type="button" @click=${this.showMore}>${text('showMore')}</button></p>`
          : nothing
      }
    `;
  }
}
