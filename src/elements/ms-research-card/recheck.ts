import {html} from 'lit';
import type {TemplateResult} from 'lit';

import {createClient} from '../../client/client.js';
import type {Client} from '../../client/client.js';
import type {ArticleController} from '../../controllers/article.js';
import type {LocaleController} from '../../controllers/locale.js';
import type {Resource} from '../../controllers/resource.js';
import {enTools} from '../../i18n/en-tools.js';
import {addTexts} from '../../i18n/text.js';
import type {ArticleDocument} from '../../article/parse-article.js';

addTexts('en', enTools);

/** Milliseconds after which a document is asked for again when its page is looked at again. */
const HOUR = 3_600_000;

/** Asks the site, not what a browser has kept; for the cards of one page that show the same document once. */
const fresh = createClient({
  maxAge: 1000,
  fetch: (address, init) => globalThis.fetch(address, {...init, cache: 'no-cache'}),
});

/** What is being asked for again. */
const running = new WeakSet<Resource<ArticleDocument>>();

/**
 * Asks again for a document that has been open for long: its paper may have been retracted since, or the summary taken back. Where it cannot
 * be had, what is here stays, and says since when.
 *
 * @param persisted true where the page comes out of the back/forward cache: then at once, else after an hour
 */
export async function recheck(
  source: ArticleController,
  client: Client | undefined,
  persisted: boolean | undefined,
): Promise<void> {
  const before = source.current;
  const address = source.url();
  if (before.status !== 'ready' || before.time === undefined || !address || running.has(before)) return;
  const {value, time, stale} = before;
  const isDue = persisted || (!document.hidden && (stale || Date.now() - time > HOUR));
  if (!isDue) return;
  running.add(before);
  const after = await (client ?? fresh).article(address, new AbortController().signal).then(
    (now): Resource<ArticleDocument> => {
      const isSame = JSON.stringify(now) === JSON.stringify(value);
      return {status: 'ready', value: isSame ? value : now, time: Date.now()};
    },
    (): Resource<ArticleDocument> => ({...before, stale: (locale) => staleLine(time, locale)}),
  );
  running.delete(before);
  // The page may have named another document meanwhile.
  if (source.current === before) source.resource.renew(after);
}

function staleLine(time: number, {text, language}: LocaleController): TemplateResult {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return html`<div part="message" class="message"><p>${text('stale', {time: format.format(time)})}</p></div>`;
}
