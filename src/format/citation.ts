import type {Paper} from '../article/article.js';

/** A citation as text, in the order of the Vancouver style: authors, title, journal, year;volume(issue):pages, DOI. Only what is known. */
export function citation({
  author = [],
  title,
  'container-title': journal,
  issued,
  volume,
  issue,
  page,
  DOI,
  URL,
}: Paper): string {
  const names = author.map(({family, given = '', literal}) => literal ?? `${family ?? ''} ${initials(given)}`.trim());
  const listed = names.length > LISTED ? [...names.slice(0, LISTED), 'et al'] : names;
  const place = `${volume ?? ''}${issue ? `(${issue})` : ''}${page ? `:${page}` : ''}`;
  const year = issued?.['date-parts'][0]?.[0];
  const when = [year, place].filter(Boolean).join(';');
  const parts = [listed.join(', '), title, [journal, when].filter(Boolean).join('. '), DOI ? `doi:${DOI}` : URL];
  return parts
    .filter(Boolean)
    .map((part) => `${part!.replace(/\.$/, '')}.`)
    .join(' ');
}

/** Authors named before "et al", as the Vancouver style has it. */
const LISTED = 6;

const initials = (given: string): string =>
  given
    .split(/[\s-]+/)
    .map((name) => name[0] ?? '')
    .join('');
