import {ANATOMY_AND_DISEASES} from './anatomy-and-diseases.js';
import {CARE_AND_LIFE} from './care-and-life.js';
import {SUBSTANCES} from './substances.js';

/**
 * A few hundred of the Medical Subject Headings, those that matter in MS research, with their places in the tree: source U.S. National Library
 * of Medicine, MeSH 2019. An identifier stands beside a heading where a record of PubMed or another published table names both together; the
 * others have none here. Headings that came later have an identifier and no place.
 */
export interface MeshHeading {
  readonly name: string;
  /** Such as `D005221`. */
  readonly id: string | undefined;
  /** Tree numbers, such as `C23.888.369`: each leads with that of the next broader heading. */
  readonly places: readonly string[];
}

/** One heading a line: name, identifier, tree numbers. */
const read = (table: string): readonly MeshHeading[] =>
  table
    .trim()
    .split('\n')
    .map((line): MeshHeading => {
      const [name = '', id, places] = line.split('|');
      return {name, id: id || undefined, places: places?.split(' ').filter(Boolean) ?? []};
    });

export const HEADINGS: readonly MeshHeading[] = [ANATOMY_AND_DISEASES, SUBSTANCES, CARE_AND_LIFE].flatMap(read);

const BY_NAME = new Map(HEADINGS.map((heading) => [heading.name.toLowerCase(), heading]));

/** The heading of a name, in either case; undefined where it is none of ours. */
export const headingOf = (name: string): MeshHeading | undefined => BY_NAME.get(name.toLowerCase());

const placesOf = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => headingOf(name)?.places ?? []);

/**
 * How many steps up the tree lead from some headings to others, by the shortest way; 0 where they share a place, undefined where no
 * way leads up. Headings between the two need not be ours.
 */
export function stepsUp(from: readonly string[], to: readonly string[]): number | undefined {
  const targets = placesOf(to);
  const steps = placesOf(from).flatMap((place) =>
    targets
      .filter((target) => place === target || place.startsWith(`${target}.`))
      .map((target) => place.slice(target.length).split('.').length - 1),
  );
  return steps.length ? Math.min(...steps) : undefined;
}
