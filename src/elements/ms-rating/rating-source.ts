import {html, nothing} from 'lit';
import type {ReactiveController, TemplateResult} from 'lit';

import type {Article, Rating} from '../../article/article.js';
import {isWithdrawn} from '../../article/parse-article.js';
import {ArticleController} from '../../controllers/article.js';
import type {ArticleHost} from '../../controllers/article.js';
import type {LocaleController} from '../../controllers/locale.js';
import {isOff} from '../../controllers/page-settings.js';
import type {Resource} from '../../controllers/resource.js';
import {StateController} from '../../controllers/states.js';
import {failure} from '../failure.js';

interface RatingHost extends ArticleHost {
  readonly kind: string;
  readonly data?: Rating;
}

/** The rating of an article that the page names by its address or id, and what is shown until it is there. Loaded when a page names one. */
export class Source implements ReactiveController {
  private readonly host: RatingHost;
  private readonly locale: LocaleController;
  private readonly report: (resource: Resource<unknown>) => void;
  private readonly source: ArticleController;
  private readonly state: StateController;

  constructor(host: RatingHost, locale: LocaleController, report: (resource: Resource<unknown>) => void) {
    this.host = host;
    this.locale = locale;
    this.report = report;
    this.source = new ArticleController(host, undefined, () => !!host.data);
    this.state = new StateController(host);
    host.addController(this);
  }

  /** Undefined where the article has no rating of this kind. */
  get rating(): Rating | undefined {
    const {credibility, interest} = this.article?.ratings ?? {};
    return this.host.kind === 'interest' ? interest : credibility;
  }

  /** Language of the reasons. */
  get language(): string | undefined {
    return this.article?.language;
  }

  /** What stands in the place of the rating; undefined once there is an article. A summary that was taken back leaves the page's own text. */
  get instead(): TemplateResult | typeof nothing | undefined {
    const {current, retry, page} = this.source;
    const {text} = this.locale;
    if (isOff(this.host)) return nothing;
    switch (current.status) {
      case 'loading':
        return html`<div part="skeleton" class="box"><span class="hidden">${text('loading')}</span></div>`;
      case 'error':
        return failure(current.error, text, retry, page);
      case 'ready':
        return this.article ? undefined : nothing;
    }
  }

  private get article(): Article | undefined {
    const {current} = this.source;
    return current.status === 'ready' && !isWithdrawn(current.value) ? current.value : undefined;
  }

  hostUpdated(): void {
    const {host, source, state} = this;
    if (host.data || !(host.src || host.article)) return state.set('ready');
    const {current} = source;
    const isEmpty = isOff(host) || (current.status === 'ready' && !this.article);
    state.set(isEmpty ? 'empty' : current.status);
    this.report(current);
  }
}
