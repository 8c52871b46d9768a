import {DOI, PMID} from '../../article/patterns.js';

/** How registers are asked for one paper: `doi:10.1000/182`, in small letters since DOIs know no case, or `pmid:28731372`. */
export type PaperKey = `doi:${string}` | `pmid:${string}`;

export const doiKey = (doi: string): PaperKey => `doi:${doi.toLowerCase()}`;
export const pmidKey = (pmid: string): PaperKey => `pmid:${pmid}`;
export const idOf = (key: PaperKey): string => key.slice(key.indexOf(':') + 1);
export const isDoiKey = (key: PaperKey): boolean => key.startsWith('doi:');

/** Reads what a person may write: a DOI, its address, a PubMed id, its address; undefined for anything else. */
export function readPaperKey(text: string): PaperKey | undefined {
  const trimmed = text.trim();
  const doi = plainDoi(trimmed.replace(/^doi:\s*/i, ''));
  if (doi) return doiKey(doi);
  const pmid = trimmed.replace(/^pmid:?\s*/i, '').replace(/^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/?$/i, '$1');
  return PMID.test(pmid) && !/^0+$/.test(pmid) ? pmidKey(pmid.replace(/^0+/, '')) : undefined;
}

/** A DOI without the address that registers put before it; undefined where it is none. */
export function plainDoi(value: string): string | undefined {
  const address = /^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/i.exec(value)?.[1];
  const doi = address === undefined ? value : decoded(address);
  return DOI.test(doi) ? doi : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const sameDoi = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();
