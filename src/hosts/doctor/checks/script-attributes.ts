import type {Check, Found} from '../check.js';
import type {OurScript} from '../our-scripts.js';

export const scriptAttributes: Check = {
  name: 'script-attributes',
  looksFor:
    'Attributes of the script tag that are missing or do harm: `integrity` without `crossorigin`, `integrity` on a file that changes, no `referrerpolicy`.',
  remedy: 'Copy the tag as the library offers it. `integrity` goes with an exact version alone.',
  stops: 'sometimes',
  find: ({scripts, source}) => scripts.flatMap((script) => faults(script, source.url)),
};

function faults(
  {element: {attributes, line}, version, isModule, url}: OurScript,
  page: string | undefined,
): readonly Found[] {
  const found: Found[] = [];
  const pinned = attributes.has('integrity');
  const isElsewhere = !!url && (!page || new URL(page).origin !== new URL(url).origin);
  if (pinned && !isModule && isElsewhere && !attributes.has('crossorigin')) {
    found.push({stops: true, message: 'The script has "integrity" without "crossorigin": browsers refuse it.', line});
  }
  if (pinned && version && /^\d+$/.test(version)) {
    found.push({
      stops: false,
      message: `The script has "integrity", but widgets/${version}/ changes with every version: the next one stops the cards. Use an exact version, or leave "integrity" out.`,
      line,
    });
  }
  if (isElsewhere && attributes.get('referrerpolicy') !== 'no-referrer') {
    found.push({
      stops: false,
      message: 'Without referrerpolicy="no-referrer" the library is told which of your pages its readers are on.',
      line,
    });
  }
  return found;
}
