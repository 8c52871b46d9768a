import assert from 'node:assert/strict';
import {renameSync, rmSync, writeFileSync} from 'node:fs';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {after, before, describe, it} from 'node:test';

import {writeSeededContent} from '../../../bench/lib/seeded-content.js';
import {seededRandom} from '../../../bench/lib/seeded-library.js';
import {publish} from '../../../src/node/publish/publish.js';
import {WAITING} from '../../../src/node/publish/stage/stage.js';
import {readFiles, writeFiles} from '../fixtures/content-folder.js';
import {ended, startPublish} from '../fixtures/publish-process.js';

/** Kills at a step of the disk, so that every part of a run is met; and at a time, with threads at work. */
const KILLS_AT_STEPS = 18;
const KILLS_AT_TIMES = 2;

/** What takes long to draw is written as everything else is. */
const SLOW = ['cards', 'embed', 'email', 'citations'];
const WITHOUT = ['feeds', 'search', ...SLOW];

type Contents = Readonly<Record<string, string>>;

for (const [name, articles, kills] of [
  ['at a step of the disk', 50, KILLS_AT_STEPS],
  // Enough that threads render them.
  ['at a time, with threads at work', 210, KILLS_AT_TIMES],
] as const)
  describe(`a publish that is killed ${name}`, () => {
    let folder: string;
    let content: string;
    let out: string;
    let old: Contents;
    let wanted: Contents;
    let steps = 0;
    let usual: number;
    const random = seededRandom(20);
    const seen = {untouched: 0, between: 0, done: 0};

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'ms-research-'));
      [content, out] = [join(folder, 'content'), join(folder, 'site')];
      writeSeededContent(content, articles);
      await publish({content, out: join(folder, 'old'), without: SLOW});
      old = await readFiles(join(folder, 'old'));
      // With another title every file of the site changes, and without feeds and search some vanish.
      await writeFiles(content, {
        'ms-research.config.yml': 'site: https://other.example/\ntitle: Another title\nlanguage: en\n',
      });
      const clean = join(folder, 'new');
      await cp(join(folder, 'old'), clean, {recursive: true});
      const counted =
        <A extends unknown[]>(action: (...args: A) => void) =>
        (...args: A): void => {
          steps++;
          action(...args);
        };
      const disk = {
        writeFileSync: counted(writeFileSync),
        renameSync: counted(renameSync),
        rmSync: counted(rmSync),
      };
      const began = performance.now();
      await publish({content, out: clean, without: WITHOUT, disk});
      usual = performance.now() - began;
      wanted = await readFiles(clean);
      assert.ok(Object.keys(old).some((path) => !(path in wanted)));
    });

    after(() => rm(folder, {recursive: true, force: true}));

    async function killed(kill: (options: object) => Promise<void>): Promise<void> {
      await rm(out, {recursive: true, force: true});
      await cp(join(folder, 'old'), out, {recursive: true});
      await kill({content, out, without: WITHOUT});
      const left = Object.fromEntries(
        Object.entries(await readFiles(out)).filter(([path]) => !WAITING.test(path) && path !== '.ms-research.lock'),
      );
      for (const [path, bytes] of Object.entries(left))
        assert.ok(bytes === old[path] || bytes === wanted[path], `${path} is neither old nor new`);
      const isOld = left['v1/manifest.json'] === old['v1/manifest.json'];
      // The old manifest stands for the old files, each by then old or new; the new one for the new files alone.
      for (const path of Object.keys(isOld ? old : wanted)) assert.ok(path in left, `${path} is missing`);
      if (!isOld) for (const path of Object.keys(wanted)) assert.equal(left[path], wanted[path], path);
      if (!isOld) seen.done++;
      else if (Object.keys(old).every((path) => left[path] === old[path])) seen.untouched++;
      else seen.between++;
      await publish({content, out, without: WITHOUT});
      assert.deepEqual(await readFiles(out), wanted);
    }

    for (let kill = 0; kill < kills; kill++)
      it(`leaves whole files, and the next run sets all right: ${kill + 1}`, () =>
        killed(async (options) => {
          const isAtStep = kills === KILLS_AT_STEPS;
          const child = await startPublish(options, isAtStep ? 1 + Math.floor(random() * steps) : undefined);
          if (!isAtStep) {
            await pause(random() * usual);
            child.kill('SIGKILL');
          }
          await ended(child);
          assert.equal(child.signalCode, 'SIGKILL');
        }));

    if (kills === KILLS_AT_STEPS)
      it('was killed in every part of a run', () => {
        for (const times of Object.values(seen)) assert.ok(times > 0, JSON.stringify(seen));
      });
  });
