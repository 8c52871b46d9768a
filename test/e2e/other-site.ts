import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {after, before} from 'node:test';
import type {BrowserContextOptions} from 'playwright-core';

import {addressOf} from '../../src/node/serve/server.js';
import {openPage} from '../helpers/page.js';
import type {OpenPage} from '../helpers/page.js';
import {browser} from './running-demo.js';

/** A page of somebody else's. */
export interface HostPage {
  /** Inside `<body>`. */
  readonly body: string;
  /** Inside `<head>`, behind the title. */
  readonly head?: string;
  /** A Content-Security-Policy. */
  readonly policy?: string | undefined;
  /** More files of the site: text by path, relative to its root. */
  readonly files?: Readonly<Record<string, string>>;
}

interface HostFile {
  readonly text: string;
  readonly policy?: string | undefined;
}

const TYPES: Readonly<Record<string, string>> = {css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml'};
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';

const files = new Map<string, HostFile>();
let server: Server;

/** Somebody else's site on an origin of its own, for the tests of the file that imports this. */
before(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://host').pathname.slice(1);
    const file = path === 'icon.svg' ? {text: ICON} : files.get(path);
    const type = TYPES[path.split('.').at(-1)!] ?? 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (file?.policy) response.setHeader('Content-Security-Policy', file.policy);
    response.writeHead(file ? 200 : 404).end(file?.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** Absolute address of a file of that site. */
export const hostAddress = (path = 'host.html'): string => addressOf(server) + path;

/** Puts a page on that site and opens it. Close it with `page.context().close()`. */
export function openHost(
  {body, head = '', policy, files: more = {}}: HostPage,
  options?: BrowserContextOptions,
): Promise<OpenPage> {
  for (const [path, text] of Object.entries(more)) files.set(path, {text});
  const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A host</title>
<link rel="icon" href="/icon.svg">
${head}
</head>
<body>
${body}
</body>
</html>
`;
  files.set('host.html', {text, policy});
  return openPage(browser, hostAddress(), options);
}
