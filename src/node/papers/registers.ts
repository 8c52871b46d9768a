import {PMID} from '../../article/patterns.js';
import {crossrefRecord} from './crossref-record.js';
import {europepmcRecord} from './europepmc-record.js';
import {doiKey, idOf, isDoiKey, pmidKey} from './paper-id.js';
import type {PaperKey} from './paper-id.js';
import {UnreadableAnswer} from './polite-client.js';
import type {PoliteClient} from './polite-client.js';
import {pubmedRecord} from './pubmed-record.js';
import {pubmedArticles} from './pubmed-xml.js';
import {unknownPaper, unusable} from './record.js';
import type {Answer, Register, ServiceRecord} from './record.js';

/** Keys in one request: addresses stay below the 2,000 characters that every server takes. */
const BATCH = 20;

export interface Caller {
  readonly client: PoliteClient;
  /** The service's address, ending in a slash. */
  readonly base: string;
  /** Parameters of every request: whom to write to, a key. */
  readonly always: Readonly<Record<string, string>>;
}

const address = ({base, always}: Caller, path: string, query: Readonly<Record<string, string>>): URL => {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries({...query, ...always})) url.searchParams.set(name, value);
  return url;
};

/** Europe PMC's search, by DOI or PubMed id. */
export const europepmc = (caller: Caller): Register =>
  register('Europe PMC', async (keys) => {
    const query = keys.map((key) =>
      isDoiKey(key) ? `DOI:"${idOf(key).replace(/["\\]/g, '')}"` : `(EXT_ID:${idOf(key)} AND SRC:MED)`,
    );
    const pageSize = String(keys.length * 5);
    const url = address(caller, 'search', {query: query.join(' OR '), resultType: 'core', format: 'json', pageSize});
    const results = await caller.client.get(url, (text) => {
      const {resultList} = JSON.parse(text) as {resultList: {result: unknown[]}};
      return resultList.result.map(europepmcRecord);
    });
    return results ?? [];
  });

/** Crossref's works, by DOI. A comma in a DOI would end it within a filter, so such a paper is asked for alone. */
export const crossref = (caller: Caller): Register =>
  register(
    'Crossref',
    async (keys) => {
      const alone = keys.filter((key) => key.includes(','));
      const together = keys.filter((key) => !key.includes(','));
      const filter = together.map((key) => `doi:${idOf(key)}`).join(',');
      const many = together.length
        ? caller.client.get(address(caller, 'works', {filter, rows: String(together.length * 2)}), (text) => {
            const {message} = JSON.parse(text) as {message: {items: unknown[]}};
            return message.items.map((item) => item);
          })
        : undefined;
      const single = alone.map((key) =>
        caller.client.get(address(caller, `works/${encodeURIComponent(idOf(key))}`, {}), (text) => {
          return (JSON.parse(text) as {message: unknown}).message;
        }),
      );
      const works = [...((await many) ?? []), ...(await Promise.all(single))];
      return works.map(crossrefRecord).filter((record) => record !== undefined);
    },
    isDoiKey,
  );

/** PubMed's efetch, by PubMed id; papers that only have a DOI are looked for with esearch before. */
export const pubmed = (caller: Caller): Register =>
  register('PubMed', async (keys) => {
    const dois = keys.filter(isDoiKey);
    const ids = [
      ...keys.filter((key) => !isDoiKey(key)).map(idOf),
      ...(dois.length ? await searchPubmed(caller, dois) : []),
    ];
    if (!ids.length) return [];
    const url = address(caller, 'efetch.fcgi', {db: 'pubmed', retmode: 'xml', id: [...new Set(ids)].join(',')});
    const articles = (await caller.client.get(url, pubmedArticles)) ?? [];
    return articles.map(pubmedRecord).filter((record) => record !== undefined);
  });

/** PubMed ids of what esearch finds for these DOIs; which one is whose, the records tell. */
async function searchPubmed(caller: Caller, dois: readonly PaperKey[]): Promise<readonly string[]> {
  const term = dois.map((key) => `"${idOf(key).replace(/["\\]/g, '')}"[doi]`).join(' OR ');
  const retmax = String(dois.length * 3);
  const url = address(caller, 'esearch.fcgi', {db: 'pubmed', retmode: 'json', term, retmax});
  const ids = await caller.client.get(url, (text) => {
    const {esearchresult} = JSON.parse(text) as {esearchresult: {idlist: unknown[]}};
    return esearchresult.idlist.map(String);
  });
  return (ids ?? []).filter((id) => PMID.test(id));
}

function register(
  service: Register['service'],
  ask: (keys: readonly PaperKey[]) => Promise<readonly ServiceRecord[]>,
  takes: (key: PaperKey) => boolean = () => true,
): Register {
  const batch = async (keys: readonly PaperKey[]): Promise<[PaperKey, Answer][]> => {
    try {
      const records = await ask(keys);
      return keys.map((key) => [key, answer(key, records)]);
    } catch (error) {
      if (!(error instanceof UnreadableAnswer)) throw error;
      return keys.map((key) => [key, unusable(error.message)]);
    }
  };
  return {
    service,
    takes,
    lookup: async (keys, told) => {
      const batches = [];
      for (let start = 0; start < keys.length; start += BATCH)
        batches.push(
          batch(keys.slice(start, start + BATCH)).then(async (answers) => {
            await told?.(new Map(answers));
            return answers;
          }),
        );
      // Answers that came are kept even where another request failed.
      const settled = await Promise.allSettled(batches);
      const failed = settled.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
      return new Map(settled.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])));
    },
  };
}

/** The one record that is about the paper asked for: no notice about it, and none of two that differ. */
function answer(key: PaperKey, records: readonly ServiceRecord[]): Answer {
  const about = records.filter(({fields: {DOI, PMID}}) =>
    isDoiKey(key) ? DOI !== undefined && doiKey(DOI.value) === key : PMID !== undefined && pmidKey(PMID.value) === key,
  );
  const papers = about.filter(({isNotice}) => !isNotice);
  const [record, second] = papers;
  if (second) return unusable(`has ${papers.length} records for ${idOf(key)}`);
  if (record) return {record, isUsable: true, notes: record.notes};
  return about.length ? unusable(`has only a notice under ${idOf(key)}, and not the paper`) : unknownPaper;
}
