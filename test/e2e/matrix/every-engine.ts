import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {engines} from '../../../tools/wtr-engines.mjs';
import {startEngine} from './tab.js';
import type {EngineId, RunningEngine, Tab} from './tab.js';

export interface Here {
  readonly id: EngineId;
  /** Opens a tab, hands it to a test, and closes it whatever happens. A fresh one has no cookies and nothing stored. */
  inTab<T>(use: (tab: Tab) => Promise<T>, options?: {readonly fresh?: boolean}): Promise<T>;
}

/**
 * Describes tests that run in the browser engines that `BROWSERS` names, with CI set in all three, else in Chromium alone: what takes minutes in
 * each is tried in the others before anything is handed in. Where an engine is missing its tests are skipped with the reason; with CI set they
 * fail.
 */
export function describeInEveryEngine(title: string, body: (here: Here) => void): void {
  const {BROWSERS, CI} = process.env;
  const named = BROWSERS?.split(',') ?? (CI ? Object.keys(engines) : ['chromium']);
  for (const id of Object.keys(engines) as EngineId[]) {
    if (!named.includes(id)) continue;
    const missing = engines[id].missing();
    describe(`${title}, in ${engines[id].title}`, () => {
      if (missing) {
        it(`is not tried: ${missing}`, {skip: !CI}, () => assert.fail(`${missing}, and CI must run every engine`));
        return;
      }
      let engine: RunningEngine;
      before(async () => void (engine = await startEngine(id)));
      after(() => engine.stop());
      body({
        id,
        async inTab(use, options) {
          const tab = await engine.open(options);
          try {
            return await use(tab);
          } finally {
            await tab.close();
          }
        },
      });
    });
  }
}
