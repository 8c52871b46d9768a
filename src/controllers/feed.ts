import type {ReactiveControllerHost} from 'lit';

import {parseFeed} from '../article/feed.js';
import type {Feed, FeedItem} from '../article/feed.js';
import {admit, sharedClient} from '../client/client.js';
import type {Client} from '../client/client.js';
import {isOff} from './page-settings.js';
import type {PageSettingsController} from './page-settings.js';
import {ResourceController} from './resource.js';
import type {Resource} from './resource.js';

/** An element that shows a JSON Feed. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  /** A feed as an object, which wins over its address. */
  readonly data?: unknown;
  /** Where documents come from; tests hand in their own. */
  readonly client?: Client;
}

/** A JSON Feed, and those of its items that can be shown and that the page's owner allows. */
export class FeedController {
  readonly resource: ResourceController<Feed>;
  private readonly host: FeedHost;
  private readonly settings: PageSettingsController;

  constructor(host: FeedHost, settings: PageSettingsController, url: () => string | undefined) {
    this.host = host;
    this.settings = settings;
    this.resource = new ResourceController<Feed>(host, {
      data: () => host.data,
      idle: () => isOff(host),
      url,
      admit: (value) => admit(parseFeed(value, host.ownerDocument.baseURI), 'data'),
      load: (address, signal) => this.client.feed(address, signal),
    });
  }

  get client(): Client {
    return this.host.client ?? sharedClient;
  }

  /** Loading, too, while it is not known yet what the page's owner allows. */
  get current(): Resource<Feed> {
    const {current} = this.resource;
    return current.status === 'ready' && !this.settings.allowedItems([]) ? {status: 'loading'} : current;
  }

  /** Items with a title and an address, as far as the page's owner allows them. */
  get items(): readonly FeedItem[] {
    const {current} = this;
    return current.status === 'ready' ? this.allowed(current.value.items) : [];
  }

  allowed(items: readonly FeedItem[]): readonly FeedItem[] {
    return (this.settings.allowedItems(items) ?? []).filter(({url, title}) => url && title);
  }

  readonly retry = (): void => this.resource.retry();
}
