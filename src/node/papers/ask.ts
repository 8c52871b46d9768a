import {doiKey, idOf, isDoiKey, pmidKey, sameDoi} from './paper-id.js';
import type {PaperKey} from './paper-id.js';
import type {DatedAnswer, Journal} from './journal.js';
import type {Register, Service, ServiceRecord} from './record.js';

/** A paper to ask for, by what is known of it; one of both at least. */
export interface AskedPaper {
  readonly DOI?: string | undefined;
  readonly PMID?: string | undefined;
}

export interface Told {
  readonly records: readonly ServiceRecord[];
  /** Notes on what could not be used, each with its register's name. */
  readonly notes: readonly string[];
  /** Every register was understood, and one at least knows the paper. */
  readonly isComplete: boolean;
  /** When the oldest of the answers was given. */
  readonly asked: number;
}

interface Inquiry {
  readonly paper: AskedPaper;
  readonly records: ServiceRecord[];
  readonly notes: string[];
  readonly tried: Set<string>;
  /** Registers that could not be understood. */
  readonly unclear: Set<Service>;
  asked: number;
}

/**
 * Asks all registers for all papers, side by side. An id that one register tells leads on to those that know the paper by it: a PubMed id
 * to the DOI and so to Crossref, a DOI to the PubMed id.
 *
 * @throws KnownError where a register cannot be reached
 */
export async function askRegisters(
  papers: readonly AskedPaper[],
  registers: readonly Register[],
  journal: Journal,
): Promise<readonly Told[]> {
  const inquiries = papers.map((paper): Inquiry => ({
    paper,
    records: [],
    notes: [],
    tried: new Set(),
    unclear: new Set(),
    asked: Infinity,
  }));
  // Each round asks under ids that were not known before; a paper has two, so this ends.
  while (await round(inquiries, registers, journal));
  return inquiries.map(({records, notes, unclear, asked}) => ({
    records,
    notes,
    isComplete: !unclear.size && records.length > 0,
    asked,
  }));
}

/** @returns whether anything was asked */
async function round(
  inquiries: readonly Inquiry[],
  registers: readonly Register[],
  journal: Journal,
): Promise<boolean> {
  const questions = registers.map((register) => ({register, asking: asking(register, inquiries)}));
  const settled = await Promise.allSettled(
    questions.map(async ({register, asking: pairs}) => {
      const answers = await journal.lookup(register, [...new Set(pairs.map(({key}) => key))]);
      for (const {inquiry, key} of pairs) take(inquiry, register.service, key, answers.get(key)!);
    }),
  );
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return questions.some(({asking: pairs}) => pairs.length > 0);
}

function asking(register: Register, inquiries: readonly Inquiry[]): {inquiry: Inquiry; key: PaperKey}[] {
  return inquiries.flatMap((inquiry) => {
    if (inquiry.records.some(({service}) => service === register.service)) return [];
    if (inquiry.unclear.has(register.service)) return [];
    const key = keysOf(inquiry, register.service).find(
      (candidate) => register.takes(candidate) && !inquiry.tried.has(`${register.service} ${candidate}`),
    );
    if (!key) return [];
    inquiry.tried.add(`${register.service} ${key}`);
    return [{inquiry, key}];
  });
}

/** The ids a register may be asked for, its own first. */
function keysOf({paper, records}: Inquiry, service: Service): PaperKey[] {
  const DOI = paper.DOI ?? records.map(({fields}) => fields.DOI?.value).find(Boolean);
  const PMID = paper.PMID ?? records.map(({fields}) => fields.PMID?.value).find(Boolean);
  const keys = [...(PMID ? [pmidKey(PMID)] : []), ...(DOI ? [doiKey(DOI)] : [])];
  return service === 'Crossref' ? keys.reverse() : keys;
}

function take(inquiry: Inquiry, service: Service, key: PaperKey, {record, isUsable, notes, asked}: DatedAnswer): void {
  const {paper, unclear} = inquiry;
  inquiry.asked = Math.min(inquiry.asked, asked);
  if (!isUsable) unclear.add(service);
  if (!record) {
    inquiry.notes.push(...notes.map((note) => (note.startsWith(service) ? note : `${service} ${note}`)));
    return;
  }
  const {DOI, PMID} = record.fields;
  const isOther =
    (paper.DOI && DOI && !sameDoi(paper.DOI, DOI.value)) || (paper.PMID && PMID && paper.PMID !== PMID.value);
  if (!isOther) inquiry.records.push(record);
  else {
    unclear.add(service);
    const other = isDoiKey(key) ? `PubMed id ${PMID!.value}` : `DOI ${DOI!.value}`;
    inquiry.notes.push(
      `${service} has ${idOf(key)} with the ${other}: one of the summary's two ids is another paper's`,
    );
  }
}
