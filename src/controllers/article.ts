import type {ReactiveControllerHost} from 'lit';

import {parseArticle} from '../article/parse-article.js';
import type {ArticleDocument} from '../article/parse-article.js';
import {admit, sharedClient} from '../client/client.js';
import type {Client} from '../client/client.js';
import {documentUrl, pageUrl} from './address.js';
import {isOff} from './page-settings.js';
import {ResourceController} from './resource.js';
import type {Resource} from './resource.js';

/** An element that names an article. */
export interface ArticleHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly article: string;
  /** Where documents come from; tests hand in their own. */
  readonly client?: Client;
}

/** The article that an element names by `src`, by id, or sets as an object. */
export class ArticleController {
  readonly resource: ResourceController<ArticleDocument>;
  /** Absolute address of the document, where the page names one. */
  readonly url: () => string | undefined;

  /**
   * @param data the document as an object, where the page set one
   * @param idle true while the element shows something else: nothing is requested
   */
  constructor(host: ArticleHost, data: () => unknown = () => undefined, idle: () => boolean = () => false) {
    this.url = () => documentUrl(host, host.src, host.article, 'articles');
    this.resource = new ResourceController(host, {
      data,
      idle: () => isOff(host) || idle(),
      url: this.url,
      admit: (value) => admit(parseArticle(value, host.ownerDocument.baseURI), 'data'),
      load: (url, signal) => (host.client ?? sharedClient).article(url, signal),
    });
  }

  get current(): Resource<ArticleDocument> {
    return this.resource.current;
  }

  /** The page to open where the document cannot be shown. */
  get page(): string | undefined {
    const url = this.url();
    return url && pageUrl(url);
  }

  readonly retry = (): void => this.resource.retry();
}
