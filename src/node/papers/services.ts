import {EMAIL, safeUrl} from '../../article/url.js';
import type {Config} from '../content/config.js';
import {KnownError} from '../known-error.js';
import {PoliteClient} from './polite-client.js';
import {crossref, europepmc, pubmed} from './registers.js';
import type {Caller} from './registers.js';
import type {Register, Service} from './record.js';

/** Requests a second. NCBI allows 3 without a key and 10 with one; the others name no number that low. */
const RATES = {crossref: 5, europepmc: 5, pubmed: 3};
const PUBMED_WITH_KEY = 10;

/** The services' addresses, and the variables of the environment that lead elsewhere: to a mirror, or to a test's own server. */
const BASES = {
  crossref: ['MS_RESEARCH_CROSSREF', 'https://api.crossref.org/'],
  europepmc: ['MS_RESEARCH_EUROPEPMC', 'https://www.ebi.ac.uk/europepmc/webservices/rest/'],
  pubmed: ['MS_RESEARCH_PUBMED', 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/'],
} as const;

/** The registers as a content folder's config asks for them: with its contact, key and rates. */
export function registersFor(
  {site, contact, ncbiApiKey, rates}: Config,
  environment = process.env,
): readonly Register[] {
  const to =
    contact === undefined
      ? site
      : EMAIL.test(contact)
        ? `mailto:${encodeURI(contact)}`
        : (safeUrl(contact, site) ?? site);
  const email = contact !== undefined && EMAIL.test(contact) ? contact : undefined;
  const most = ncbiApiKey ? PUBMED_WITH_KEY : RATES.pubmed;
  const caller = (name: Service, key: keyof typeof BASES, always: Record<string, string | undefined>): Caller => ({
    client: new PoliteClient({
      name,
      perSecond: key === 'pubmed' ? Math.min(rates?.pubmed ?? most, most) : (rates?.[key] ?? RATES[key]),
      userAgent: `ms-research (${to})`,
    }),
    base: base(key, environment),
    always: Object.fromEntries(Object.entries(always).filter((entry): entry is [string, string] => !!entry[1])),
  });
  return [
    crossref(caller('Crossref', 'crossref', {mailto: email})),
    pubmed(caller('PubMed', 'pubmed', {tool: 'ms-research', email, api_key: ncbiApiKey})),
    europepmc(caller('Europe PMC', 'europepmc', {email})),
  ];
}

function base(key: keyof typeof BASES, environment: NodeJS.ProcessEnv): string {
  const [variable, usual] = BASES[key];
  const url = safeUrl(environment[variable] ?? usual);
  if (!url) throw new KnownError(`${variable}: expected an http or https address`);
  return url.endsWith('/') ? url : `${url}/`;
}
