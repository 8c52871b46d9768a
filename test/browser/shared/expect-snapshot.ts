import {getSnapshotConfig, writeFile} from '@web/test-runner-commands';

import {ariaSnapshot} from '../../helpers/aria-snapshot.js';

/**
 * Compares what a reader who listens meets with `snapshots/<name>.txt`. `npx wtr --files test/browser/aria-snapshots.test.ts
 * --update-snapshots` writes the files anew, and fails all the same, so that nobody takes a changed snapshot for a passed test.
 */
export async function expectSnapshot(element: Element, name: string): Promise<void> {
  const path = `snapshots/${name}.txt`;
  const content = ariaSnapshot(element);
  const response = await fetch(new URL(`../${path}`, import.meta.url), {cache: 'no-store'});
  const kept = response.ok ? await response.text() : undefined;
  const {updateSnapshots} = await getSnapshotConfig();
  if (updateSnapshots) {
    if (kept === content) return;
    await writeFile({path, content});
    throw new Error(`${path} was written anew: read what changed, and run the tests without --update-snapshots`);
  }
  if (kept === undefined) throw new Error(`${path} is missing: run the tests with --update-snapshots`);
  if (content !== kept) throw new Error(`${path} is old:\n${firstDifference(kept, content)}`);
}

/** Both texts are long: names the first line that differs. */
function firstDifference(kept: string, content: string): string {
  const [before, after] = [kept, content].map((text) => text.split('\n')) as [string[], string[]];
  const line = Array.from({length: Math.max(before.length, after.length)}).findIndex(
    (_, at) => before[at] !== after[at],
  );
  return `line ${line + 1} was: ${before[line] ?? 'not there'}\nline ${line + 1} is:  ${after[line] ?? 'not there'}`;
}
