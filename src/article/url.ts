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

/** The address of a DOI: `https://doi.org/10.1000/182`. */
export const doiUrl = (doi: string): string | undefined =>
  safeUrl(`https://doi.org/${doi.replace(/[?#]/g, encodeURIComponent)}`);

/**
 * Something like `someone@host.org`, and never an address that an `@` stands in; the full grammar of RFC 5322 is not needed to make a
 * mailto link safe.
 */
export const EMAIL = /^[^\s@<>"&?#%:/\\]+@[^\s@<>"&?#%:/\\]+\.[^\s@<>"&?#%:/\\]+$/;
