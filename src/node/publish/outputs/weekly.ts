import {byWarning} from '../feeds/entries.js';
import {weekOf, weeklyFeed, WEEKS} from '../feeds/weekly.js';
import {fingerprint} from '../fingerprint.js';
import {paths} from '../site-map.js';
import {candidates, Posts} from './feed-posts.js';
import type {Candidate} from './feed-posts.js';
import {feeds} from './feeds.js';
import type {LibraryOutput} from './output.js';

/** `weekly.xml`: what is new, one item a week. Weeks are those of the entries' own dates, so that no clock decides what is in it. */
export const weekly: LibraryOutput = {
  name: 'feeds',
  isOptional: true,
  folders: [''],
  owns: (path, isSealed) => path === paths.weekly && isSealed(path),
  *files(library) {
    const byWeek = new Map<string, Candidate[]>();
    for (const entry of candidates(library, feeds)) {
      const week = weekOf(entry.date);
      const entries = byWeek.get(week);
      if (entries) entries.push(entry);
      else byWeek.set(week, [entry]);
    }
    const newest = [...byWeek]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .slice(0, WEEKS)
      .map(([monday, entries]) => ({monday, entries: entries.sort(byWarning)}));
    const posts = new Posts(library);
    yield {
      path: paths.weekly,
      inputs: fingerprint(
        ...newest.flatMap(({monday, entries}) =>
          entries.map(
            ({kind, date, number, documentVersion}) => `${monday} ${kind} ${date} ${number} ${documentVersion}`,
          ),
        ),
      ),
      render: () =>
        weeklyFeed(
          newest.map(({monday, entries}) => ({monday, posts: entries.map((entry) => posts.of(entry))})),
          library.context.config,
        ),
    };
  },
};
