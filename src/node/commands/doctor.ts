import {diagnose} from '../../hosts/doctor/diagnose.js';
import type {Diagnosis, Finding} from '../../hosts/doctor/diagnose.js';
import type {Answer, Ask} from '../../hosts/doctor/page.js';
import {parsePage} from '../doctor/parse-page.js';
import {readSource} from '../doctor/read-source.js';
import {fetchWithin} from '../doctor/web.js';

/** For each question to a server. */
const LIMITS = {timeout: 10_000, mostBytes: 3_000_000};

/**
 * Looks at a page on the web or in a file.
 *
 * @throws KnownError in one line where there is no page
 */
export async function examinePage(target: string): Promise<Diagnosis> {
  const source = await readSource(target);
  return diagnose(source, {parse: parsePage, ask: askFrom(source.url)});
}

/** Asks as a script of the page would. */
function askFrom(page: string | undefined): Ask {
  const headers = {Origin: page ? new URL(page).origin : 'null'};
  return async (url): Promise<Answer> => {
    try {
      const {bytes, ...answer} = await fetchWithin(url, LIMITS, headers);
      return {...answer, text: new TextDecoder().decode(bytes)};
    } catch {
      return {status: 0, headers: {}, text: ''};
    }
  };
}

/** What the terminal says. */
export function doctorLines({cards, findings, works}: Diagnosis): readonly string[] {
  const stopping = findings.filter(({stops}) => stops).length;
  const others = findings.length - stopping;
  const better = others ? `; ${others} ${others > 1 ? 'things' : 'thing'} could be better` : '';
  const things = cards === 1 ? '1 card or list' : `${cards} cards or lists`;
  const verdict = works
    ? `Nothing stops the cards of this page (${things})${better}.`
    : `${stopping} ${stopping > 1 ? 'things stop' : 'thing stops'} the cards of this page (${things})${better}.`;
  return [...findings.flatMap(findingLines), verdict].map((line) => line.replace(/\p{Cc}+/gu, ' '));
}

function findingLines({check, stops, message, line, fix = []}: Finding): readonly string[] {
  const place = line === undefined ? '' : ` line ${line}:`;
  return [`${stops ? 'STOPS' : 'better'}:${place} ${message} [${check}]`, ...fix.map((text) => `    ${text}`)];
}
