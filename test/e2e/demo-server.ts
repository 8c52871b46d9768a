import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {createInterface} from 'node:readline';

import {projectRoot} from '../helpers/project.js';

/** `npm start`, running. */
export interface DemoServer {
  /** Address of the demo pages and the published site. */
  readonly site: string;
  /** Address of the page that holds nothing but README's snippet. */
  readonly foreign: string;
  stop(): void;
}

/** Runs what `npm start` runs, on free ports, until both addresses are printed. */
export async function startDemo(): Promise<DemoServer> {
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: projectRoot,
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const addresses = await printedAddresses(child);
  const [site, foreign] = addresses;
  if (!site || !foreign) throw new Error('npm start ended before it printed its two addresses');
  return {site, foreign, stop: () => child.kill()};
}

async function printedAddresses(child: ChildProcess): Promise<string[]> {
  const addresses: string[] = [];
  for await (const line of createInterface({input: child.stdout!})) {
    addresses.push(...(line.match(/http:\/\/\S+/g) ?? []));
    if (addresses.length === 2) break;
  }
  return addresses;
}
