import type {Rating, Reason} from './article.js';
import {
  BLINDED,
  BOUNDS,
  CREDIBILITY_RUBRIC,
  DESIGN_BASE,
  FEWEST_KNOWN,
  NEEDS_COMPARISON,
  NOT_RATED,
} from './rubric-weights.js';
import type {EditorOverride, StudyField, StudyRecord} from './rubric-weights.js';

export {BLINDINGS, COMPARISONS, CREDIBILITY_RUBRIC, REGISTRATIONS, UNRATED_KINDS} from './rubric-weights.js';
export type {StudyRecord} from './rubric-weights.js';

/**
 * Rates a paper's record. Pure: the same record gives the same rating. Every step says in `field` which field of the summary's front
 * matter it rests on and, where that is known, in `source` where the field came from. The first reason is the one that the rating
 * starts from: the design's code, or why there is no rating.
 */
export function rateCredibility(study: StudyRecord): Rating {
  const {value, reasons} = gated(study) ?? worked(study);
  const all = [...reasons, ...shown(study)];
  const isSettled = study.status === 'retracted' || study.kind !== undefined;
  return study.override && !isSettled ? overridden(value, all, study.override, study) : rating(value, all);
}

interface Worked {
  readonly value: number | null;
  readonly reasons: readonly Reason[];
}

const rating = (value: number | null, reasons: readonly Reason[], rater?: string): Rating => ({
  value,
  reasons,
  rubric: CREDIBILITY_RUBRIC,
  ...(rater && {rater}),
});

function step(study: StudyRecord, code: string, effect: number, field: StudyField, text: string): Reason {
  const source = study.sources?.[field];
  return {code, effect, text, field, ...(source && {source})};
}

/** What settles the rating before anything else is asked. */
function gated(study: StudyRecord): Worked | undefined {
  if (study.status === 'retracted') {
    const text = 'The paper was retracted: its results must not be relied on';
    return {value: 0, reasons: [step(study, 'retracted', 0, 'paper.status', text)]};
  }
  if (study.kind) return {value: null, reasons: [step(study, study.kind, 0, 'study.kind', NOT_RATED[study.kind])]};
  const known = countKnown(study);
  if (known >= FEWEST_KNOWN && study.design) return undefined;
  const text = `Not enough is known about the study: ${known} of the 7 things that the rating asks for`;
  return {value: null, reasons: [step(study, 'not-enough-known', 0, 'study', text)]};
}

function worked(study: StudyRecord): Worked {
  const [base, designText] = DESIGN_BASE[study.design!];
  const inferred = study.designInferred
    ? '. We worked out the kind of study ourselves; the record does not state it'
    : '';
  const added = additions(study);
  const taken = deductions(study);
  const reasons = [
    step(study, study.design!, base, 'paper.design', designText + inferred),
    ...added,
    ...taken,
    ...bounds(study, sum(added)),
  ];
  return {value: bounded(study, base + Math.min(BOUNDS.mostAdded, sum(added)) + sum(taken)), reasons};
}

const sum = (reasons: readonly Reason[]): number => reasons.reduce((total, {effect}) => total + effect, 0);

function countKnown({
  design,
  subjects,
  participants,
  comparison,
  registration,
  blinding,
  centres,
}: StudyRecord): number {
  // A paper that studied no people of its own has no number of participants to know.
  const people = participants ?? (subjects?.length && !subjects.includes('people') ? 'not-applicable' : undefined);
  const asked = [design, subjects?.length || undefined, people, comparison, registration, blinding, centres];
  return asked.filter((value) => value !== undefined).length;
}

function additions(study: StudyRecord): Reason[] {
  const {registration, blinding, participants = 0, centres} = study;
  const reasons: Reason[] = [];
  const add = (code: string, field: StudyField, text: string): unknown =>
    reasons.push(step(study, code, 0.5, field, text));
  if (registration === 'prospective')
    add('registered-before', 'study.registration', 'Its plan was registered before it began');
  if (blinding === 'double' || blinding === 'single') add('blinding', 'study.blinding', BLINDED[blinding]);
  if (participants >= BOUNDS.large)
    add('large', 'applicability.participants', `It had ${BOUNDS.large} people or more (${participants})`);
  if (typeof centres === 'number' && centres >= BOUNDS.centres)
    add('many-centres', 'study.centres', `It took place at three centres or more (${centres})`);
  return reasons;
}

function deductions(study: StudyRecord): Reason[] {
  const {participants, comparison, status, design} = study;
  const reasons: Reason[] = [];
  const take = (code: string, field: StudyField, text: string): unknown =>
    reasons.push(step(study, code, -0.5, field, text));
  if (participants && participants < BOUNDS.small)
    take('small', 'applicability.participants', `It had fewer than ${BOUNDS.small} people (${participants})`);
  if (comparison === 'none' && NEEDS_COMPARISON.includes(design!))
    take('no-comparison', 'study.comparison', 'It had no group to compare with');
  if (status === 'preprint')
    take('preprint', 'paper.status', 'Other experts have not checked it yet (a preprint): at most 3');
  return reasons;
}

function bounds(study: StudyRecord, added: number): Reason[] {
  const reasons: Reason[] = [];
  if (added > BOUNDS.mostAdded) reasons.push(step(study, 'most-added', 0, 'study', 'Such strengths add 1 at most'));
  if (study.status === 'concern') {
    const text = 'The journal has published a concern about the paper: at most 1';
    reasons.push(step(study, 'concern', 0, 'paper.status', text));
  }
  return reasons;
}

/** A paper that stands never goes below 0.5, since 0 means retracted. */
function bounded({status}: StudyRecord, value: number): number {
  const ceiling = status === 'preprint' ? BOUNDS.preprint : status === 'concern' ? BOUNDS.concern : BOUNDS.most;
  return Math.min(ceiling, Math.max(BOUNDS.least, value));
}

/** What readers ought to see beside the rating, and what no points are given or taken for. */
function shown(study: StudyRecord): Reason[] {
  const {status, funding = [], competingInterests, issued, rated} = study;
  const reasons: Reason[] = [];
  const show = (code: string, field: StudyField, text: string): unknown =>
    reasons.push(step(study, code, 0, field, text));
  if (status === 'corrected') show('corrected', 'paper.status', 'The journal corrected the paper after it came out');
  if (funding.length) show('funding', 'paper.funding', `Paid for by: ${funding.join('; ')}`);
  if (competingInterests) show('competing-interests', 'paper.competingInterests', competingText(competingInterests));
  const years = issued && rated ? rated - issued : 0;
  if (years > 0)
    show(
      'age',
      'paper.issued',
      `It came out in ${issued}, ${years} ${years > 1 ? 'years' : 'year'} before this rating`,
    );
  return reasons;
}

/** Statements of a page or more stand with the paper's record, not among the reasons. */
const LONGEST_STATEMENT = 200;

const competingText = (statement: string): string =>
  statement.length > LONGEST_STATEMENT
    ? "The authors made a long statement about competing interests, which stands with the paper's record"
    : `Competing interests: ${statement.replace(/\.$/, '')}`;

/** An editor's own value in place of the one worked out, with name and reason. It lifts no ceiling. */
function overridden(
  value: number | null,
  reasons: readonly Reason[],
  {value: chosen, name, reason}: EditorOverride,
  study: StudyRecord,
): Rating {
  const allowed = chosen === null ? null : bounded(study, chosen);
  const from = value === null ? 'not rated' : String(value);
  const to = allowed === null ? 'not rated' : String(allowed);
  const text = `${name} changed the rating from ${from} to ${to}: ${reason}`;
  const effect = allowed === null || value === null ? 0 : allowed - value;
  const own: Reason = {code: 'editor', effect, text, field: 'study.override', source: name};
  return rating(allowed, [...reasons, own], name);
}
