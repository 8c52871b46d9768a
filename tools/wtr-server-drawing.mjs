// A Web Test Runner plugin: the command `draw-on-server` draws an element in Node, as a page's server would.
import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const WORKER = fileURLToPath(new URL('../test/helpers/draw-on-server.ts', import.meta.url));

/** In a process of its own, which reads TypeScript and in which Lit may change what is global. */
export function serverDrawing() {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let worker;
  let asked = 0;
  const waiting = new Map();

  function start() {
    worker = fork(WORKER, {execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc']});
    worker.on('message', ({id, answer}) => {
      waiting.get(id).resolve(answer);
      waiting.delete(id);
    });
    worker.on('exit', (code) => {
      for (const {reject} of waiting.values()) reject(new Error(`what draws on the server ended with ${code}`));
      waiting.clear();
      worker = undefined;
    });
  }

  return {
    name: 'server-drawing',
    executeCommand({command, payload}) {
      if (command !== 'draw-on-server') return undefined;
      if (!worker) start();
      const id = ++asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, {resolve, reject});
        worker.send({id, payload});
      });
    },
    serverStop: () => void worker?.disconnect(),
  };
}
