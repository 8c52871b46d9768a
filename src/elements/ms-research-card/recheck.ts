import {html} from 'lit';
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';

import type {ArticleDocument} from '../../article/parse-article.js';
import {createClient} from '../../client/client.js';
import type {Client} from '../../client/client.js';
import type {ArticleController} from '../../controllers/article.js';
import type {LocaleController} from '../../controllers/locale.js';
import {renewed} from '../../controllers/renewed.js';
import type {Resource} from '../../controllers/resource.js';
import {enTools} from '../../i18n/en-tools.js';
import {addTexts} from '../../i18n/text.js';

addTexts('en', enTools);

/** Milliseconds after which a document is asked for again when its page is looked at again. */
const HOUR = 3_600_000;

/** Asks the site, not what a browser has kept; for the cards of one page that show the same document once. */
const fresh = createClient({
  maxAge: 1000,
  fetch: (address, init) => globalThis.fetch(address, {...init, cache: 'no-cache'}),
});

/** Events at the window that tell that the page comes back, or goes. */
const RETURNS = ['pageshow', 'visibilitychange'];

type Host = ReactiveControllerHost & HTMLElement & {readonly client?: Client};
type State = Resource<ArticleDocument>;

/**
 * Asks again for a document that has been open for long: its paper may have been retracted since, or the summary taken back. It does so when
 * the page comes out of the back/forward cache, and when it is looked at again after an hour. Where the document cannot be had, what is here
 * stays, and says since when.
 */
export class Recheck implements ReactiveController {
  private readonly host: Host;
  private readonly source: ArticleController;
  /** What is being asked for again. */
  private running: State | undefined;

  constructor(host: Host, source: ArticleController) {
    this.host = host;
    this.source = source;
    host.addController(this);
    // This code may have been long on its way.
    void this.check(false);
  }

  hostConnected(): void {
    for (const type of RETURNS) addEventListener(type, this.returns);
  }

  hostDisconnected(): void {
    for (const type of RETURNS) removeEventListener(type, this.returns);
  }

  /** An event of a page that is shown for the first time is no return. */
  private readonly returns = ({persisted}: Event & {readonly persisted?: boolean}): void => {
    if (persisted !== false) void this.check(!!persisted);
  };

  private async check(atOnce: boolean): Promise<void> {
    const {host, source} = this;
    const before = source.current;
    const address = source.url();
    if (!host.isConnected || before.status !== 'ready' || before.time === undefined || !address) return;
    const {time, stale} = before;
    const isDue = atOnce || (!document.hidden && (stale || Date.now() - time > HOUR));
    if (!isDue || this.running === before) return;
    this.running = before;
    const after = await (host.client ?? fresh).article(address, new AbortController().signal).then(
      (now): State => renewed(before, now),
      (): State => ({...before, stale: (locale) => staleLine(time, locale)}),
    );
    if (this.running === before) this.running = undefined;
    // The page may have named another document meanwhile.
    if (source.current === before) source.resource.renew(after);
  }
}

function staleLine(time: number, {text, language}: LocaleController): TemplateResult {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return html`<div part="message" class="message"><p>${text('stale', {time: format.format(time)})}</p></div>`;
}
