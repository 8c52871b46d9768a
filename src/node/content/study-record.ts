import type {StudyRecord} from '../../article/rubric.js';
import type {FrontMatter} from './front-matter.js';

type Known = Pick<FrontMatter, 'paper' | 'study' | 'sources'> & {
  readonly applicability?: Partial<FrontMatter['applicability']> | undefined;
};

/**
 * What the Credibility rubric asks, from a summary's front matter.
 *
 * @param rated the day of the rating, `YYYY-MM-DD`
 */
export function studyRecord({paper, applicability, study, sources}: Known, rated: string): StudyRecord {
  const {centres, ...known} = study ?? {};
  return {
    ...known,
    status: paper.status,
    design: paper.design,
    designInferred: paper.designInferred,
    subjects: applicability?.subjects,
    participants: applicability?.participants,
    centres: centres === undefined || centres === 'not-applicable' ? centres : Number(centres),
    funding: paper.funding,
    competingInterests: paper.competingInterests,
    issued: paper.issued?.['date-parts'][0]?.[0],
    rated: Number(rated.slice(0, 4)),
    sources: sources && Object.fromEntries(sources.map(({field, source}) => [field, source])),
  };
}
