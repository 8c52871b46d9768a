import {createServer} from 'node:http';
import type {OutgoingHttpHeaders} from 'node:http';

import {addressOf} from '../../../src/node/serve/server.js';
import {recordRequests} from './library.js';
import type {ReceivedRequest} from './library.js';
import {RECORDER} from './recorder.js';

export interface HostPage {
  /** Of the answer, such as a policy. */
  readonly headers?: OutgoingHttpHeaders;
  /** What stands in the page's head behind the recorder. */
  readonly head?: string;
  readonly body: string;
  /** A page that fills its frame instead of the window says what it saw to the page around it. */
  readonly nonce?: string;
}

/** Somebody's own site, on an address of its own: it knows nothing of us but what is pasted into its pages. */
export interface Publisher {
  readonly origin: string;
  /** Everything that was asked for. */
  readonly received: ReceivedRequest[];
  /** Puts a page on the site. Returns its address. */
  page(page: HostPage): string;
  /** Puts a script on the site. Returns its path. */
  script(text: string): string;
  stop(): void;
}

export async function startPublisher(): Promise<Publisher> {
  const files = new Map<string, {readonly headers: OutgoingHttpHeaders; readonly text: string}>();
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url!, 'http://publisher').pathname);
    if (file) response.writeHead(200, file.headers).end(file.text);
    else response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
  });
  const received = recordRequests(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {origin} = new URL(addressOf(server));
  const add = (ending: string, text: string, headers: OutgoingHttpHeaders): string => {
    const path = `/${files.size}${ending}`;
    files.set(path, {text, headers});
    return path;
  };
  const script = (text: string): string => add('.js', text, {'content-type': 'text/javascript; charset=utf-8'});
  const recorder = script(RECORDER);
  return {
    origin,
    received,
    script,
    page: ({headers, head = '', body, nonce}) =>
      origin +
      add(
        '.html',
        `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A host</title>
<script src="${recorder}"${nonce ? ` nonce="${nonce}"` : ''}></script>
${head}
</head>
<body>
${body}
</body>
</html>
`,
        {'content-type': 'text/html; charset=utf-8', ...headers},
      ),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
