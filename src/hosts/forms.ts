/**
 * The forms of a card that get through where unknown tags are stripped: `<blockquote class="ms-research" data-ms-article="URL">` and
 * `<a class="ms-research" href="URL">`, and, where the page asks for it by `data-links` on our script, bare links to our own site. URL is
 * the address of an article's page. Each becomes a card, and stays inside it as the text that is shown until the card is ready.
 */

const FORMS = 'blockquote.ms-research[data-ms-article], a.ms-research[href]';
const PAGE = /^(https?:\/\/.*\/)articles\/([^/?#]+)\/?(?:index\.html)?(?:[?#].*)?$/;

/** The address of the document that an article's page is made from; undefined for any other page. What is added to the address (`?ref=`) is no matter. */
export function documentOf(page: string): string | undefined {
  const [, site, id] = PAGE.exec(page) ?? [];
  return id && `${site!}v1/articles/${id}.json`;
}

/**
 * Turns the forms on a page into cards, now and as they are added.
 *
 * @param site where bare links must lead to become cards; without it they stay links
 * @returns what stops it
 */
export function upgradeForms(document: Document, site?: string): () => void {
  const upgradeAll = (): void => {
    for (const form of document.querySelectorAll<HTMLElement>(FORMS)) upgrade(form);
    if (!site) return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
      if (link.href.startsWith(`${site}articles/`) && standsAlone(link)) upgrade(link);
  };
  const observer = new MutationObserver(upgradeAll);
  observer.observe(document, {childList: true, subtree: true});
  upgradeAll();
  return () => observer.disconnect();
}

function upgrade(form: HTMLElement): void {
  const address = form instanceof HTMLAnchorElement ? form.href : form.dataset['msArticle'];
  const source = documentOf(address ?? '');
  if (!source || form.closest('ms-research-card')) return;
  const card = form.ownerDocument.createElement('ms-research-card');
  card.setAttribute('src', source);
  for (const name of ['lang', 'dir']) {
    const value = form.getAttribute(name);
    if (value) card.setAttribute(name, value);
  }
  const {depth} = form.dataset;
  if (depth) card.setAttribute('depth', depth);
  form.replaceWith(card);
  card.append(form);
}

/** A link that is all there is in its paragraph is an embed; one inside a sentence or a menu is a link. */
function standsAlone(link: HTMLAnchorElement): boolean {
  const {parentElement: around} = link;
  return !!around && around.textContent.trim() === link.textContent.trim() && !link.closest('nav, button, summary');
}
