import {settingOf} from './page-settings.js';

/** Where documents lie: an element names a `src`, or the id of an article on the site that its script came from. */

let scriptSite: string | undefined;

/** Called once by a script file that knows its own place on a published site. */
export function setScriptSite(site: string): void {
  scriptSite = site;
}

/** The site that ids are resolved against: that of a settings element around, else the script's own. */
export function siteOf(element: Element): string | undefined {
  const base = settingOf(element, 'base');
  return base ? resolveUrl(base.replace(/\/?$/, '/'), element) : scriptSite;
}

/** Absolute address of `src`, or of the file that `path` names for an article id; undefined where neither can be told. */
export function documentUrl(element: Element, src: string, article: string, folder: string): string | undefined {
  if (src) return resolveUrl(src, element);
  const site = article && siteOf(element);
  return site ? `${site}v1/${folder}/${encodeURIComponent(article)}.json` : undefined;
}

/** The page that a reader can open where a document of a published site cannot be shown; undefined for any other address. */
export function pageUrl(documentAddress: string): string | undefined {
  const [, site, id] = /^(.*\/)v1\/(?:articles|related)\/([^/?#]+)\.json/.exec(documentAddress) ?? [];
  return id && `${site!}articles/${id}/`;
}

/** An address of the page as an absolute http or https one; undefined for any other. */
export function resolveUrl(address: string, element: Element): string | undefined {
  try {
    const url = new URL(address, element.ownerDocument.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
