import {safeUrl} from '../../article/url.js';

/** Query parameters that follow readers about and change nothing of what an address shows. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|hsa_.*|_hs(?:enc|mi)|mc_[ce]id|mkt_tok|[gdy]clid|gclsrc|gbraid|wbraid|fbclid|msclkid|twclid|igshid|ttclid|s_cid|vero_id|oly_(?:anon|enc)_id)$/i;

/** Longer ones are left out of cards, whose size is bounded; the summary's page has them. */
const LONGEST = 300;

/** An absolute http or https address without what follows readers about; undefined for any other. */
export function mailLink(address: string): string | undefined {
  const safe = safeUrl(address);
  if (!safe) return undefined;
  const url = new URL(safe);
  const followed = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Only then: setting the parameters writes all of them anew.
  if (!followed.length) return url.href;
  for (const name of followed) url.searchParams.delete(name);
  return url.href;
}

/** The same for a card; undefined also where it is too long for one. */
export function cardLink(address: string): string | undefined {
  const link = mailLink(address);
  return link && link.length <= LONGEST ? link : undefined;
}
