import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

import {projectRoot} from '../helpers/project.js';

/** `npm start`, running. */
export interface DemoServer {
  /** Address of the demo pages and the published site. */
  readonly site: string;
  /** Address of the page that holds nothing but README's snippet. */
  readonly foreign: string;
  stop(): Promise<void>;
}

/** The demo that runs for all files of a run, whose addresses the runner gives, or one of this file's own. */
export async function demoServer(): Promise<DemoServer> {
  const {DEMO_SITE: site, DEMO_FOREIGN: foreign} = process.env;
  return site && foreign ? {site, foreign, stop: () => Promise.resolve()} : startDemo();
}

/** Runs what `npm start` runs, on free ports and in a folder of its own, until both addresses are printed. */
export async function startDemo(): Promise<DemoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  const child = spawn(process.execPath, ['tools/start.mjs', folder], {
    cwd: projectRoot,
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const addresses = await printedAddresses(child);
  const [site, foreign] = addresses;
  if (!site || !foreign) throw new Error('npm start ended before it printed its two addresses');
  return {
    site,
    foreign,
    async stop() {
      child.kill();
      await once(child, 'exit');
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

async function printedAddresses(child: ChildProcess): Promise<string[]> {
  const addresses: string[] = [];
  for await (const line of createInterface({input: child.stdout!})) {
    addresses.push(...(line.match(/http:\/\/\S+/g) ?? []));
    if (addresses.length === 2) break;
  }
  return addresses;
}
