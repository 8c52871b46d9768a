/**
 * Resolves an address against the document's own and admits http and https alone, so that no `javascript:` or `data:` address
 * from a document ever becomes a link. Returns undefined for anything else.
 */
export function safeUrl(address: string, base?: string): string | undefined {
  let url;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** Something like `someone@host.org`; the full grammar of RFC 5322 is not needed to make a mailto link safe. */
export const EMAIL = /^[^\s@<>"&?]+@[^\s@<>"&?]+\.[^\s@<>"&?]+$/;
