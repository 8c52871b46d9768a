/** What texts of a document must look like. The words for them stand in expectations.ts. */

/** Ids name files and addresses: lower-case words with hyphens, at most 80 characters, so that they are safe on every file system. */
export const SLUG = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** BCP 47, as far as we use it: language, script, region. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|\d{3}))?$/;
export const DOI = /^10\.\d{4,9}\/\S+$/;
export const PMID = /^\d{1,8}$/;
export const PMCID = /^PMC\d+$/;
export const FEED_VERSION = /^https:\/\/jsonfeed\.org\/version\/1(\.1)?$/;
