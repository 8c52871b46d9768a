import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {IncomingHttpHeaders, Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {publish} from '../../../src/node/publish/publish.js';
import {addressOf, serve} from '../../../src/node/serve/server.js';
import {projectRoot, readPackageJson} from '../../helpers/project.js';

/** A request as a server received it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** A version that this package never has. */
export const OTHER_VERSION = '9.9.9';

/** The summaries' site: the sample library, published, with the scripts of this build, and a second copy of them of another version. */
export interface Library {
  /** `http://127.0.0.1:1234`, as a policy names it. */
  readonly origin: string;
  /** Everything that was asked for since it was last emptied. */
  readonly received: ReceivedRequest[];
  /** Headers that every answer carries besides the site's own. */
  readonly extraHeaders: Map<string, string>;
  stop(): void;
}

export async function startLibrary(): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  const site = join(folder, 'site');
  const server = await serve(
    [
      {at: `/widgets/${OTHER_VERSION}/`, folder: otherVersion(join(folder, 'other'))},
      {at: '/', folder: site},
    ],
    0,
  );
  const received = recordRequests(server);
  const extraHeaders = new Map<string, string>();
  server.prependListener('request', (_, response) => response.setHeaders(extraHeaders));
  const {origin, href} = new URL(addressOf(server));
  await publish({content: join(projectRoot, 'demo/content'), out: site, site: href, without: ['cards']});
  return {
    origin,
    received,
    extraHeaders,
    stop() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, {recursive: true});
    },
  };
}

/** Keeps every request that a server receives, in their order. */
export function recordRequests(server: Server): ReceivedRequest[] {
  const received: ReceivedRequest[] = [];
  server.prependListener('request', ({method, url, headers}) => received.push({method: method!, path: url!, headers}));
  return received;
}

/** A copy of the scripts that says it is of another version. */
function otherVersion(folder: string): string {
  cpSync(join(projectRoot, 'dist'), folder, {
    recursive: true,
    filter: (path) => !/\.map$|[/\\]node(?:[/\\]|$)/.test(path),
  });
  const {version} = readPackageJson();
  let changed = 0;
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(`"${version}"`)) continue;
    writeFileSync(path, text.replaceAll(`"${version}"`, `"${OTHER_VERSION}"`));
    changed++;
  }
  if (changed < 4) throw new Error(`Expected the version in all four scripts, found it in ${changed} files`);
  return folder;
}
