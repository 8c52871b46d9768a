import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import sirv from 'sirv';

import {KnownError} from '../known-error.js';

/** A folder that is served, and the path under which: `/` or, say, `/widgets/1/`. */
export interface Mount {
  readonly at: string;
  readonly folder: string;
}

/** Only this machine can reach it. */
const HOST = '127.0.0.1';

type Next = () => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/**
 * Serves folders over HTTP on 127.0.0.1, the first mount that has a file winning. Every answer, errors included, carries CORS `*`, as a
 * published site's must: a page elsewhere cannot tell a missing file from a blocked one otherwise.
 *
 * @param port 0 for any free one
 * @param advice what to do where the port is taken
 * @throws KnownError where the port is taken
 */
export async function serve(mounts: readonly Mount[], port: number, advice = 'set PORT to another'): Promise<Server> {
  const handlers = mounts.map(handler);
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-cache');
    const from = (index: number): void => {
      const next = handlers[index];
      if (next) next(request, response, () => from(index + 1));
      else
        response
          .writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'})
          .end('There is nothing at this address.\n');
    };
    from(0);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new KnownError(`port ${port} is taken: ${advice}`) : error),
    );
    server.listen(port, HOST, resolve);
  });
  return server;
}

/** `http://127.0.0.1:5173/` of a server that listens. */
export const addressOf = (server: Server): string => `http://${HOST}:${(server.address() as AddressInfo).port}/`;

function handler({at, folder}: Mount): Handler {
  const files = sirv(folder, {dev: true, etag: true});
  return (request, response, next) => {
    const url = request.url ?? '/';
    if (!url.startsWith(at)) return next();
    request.url = url.slice(at.length - 1);
    files(request, response, () => {
      request.url = url;
      next();
    });
  };
}
