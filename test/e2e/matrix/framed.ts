import type {Runner} from './pages.js';

/** A script for a page in a sandboxed frame, which nobody outside can look into: it runs what the page around it sends, and answers. */
export const FRAMED = `
  addEventListener('message', async ({data, source}) =>
    source.postMessage({id: data.id, answer: await (0, eval)(data.script)(...data.args)}, '*'));
`;

/** Runs functions in the first frame of a page. */
export const firstFrame = (tab: Runner): Runner => ({
  run: (script, ...args) =>
    tab.run(
      (source: string, inner: readonly unknown[]) =>
        new Promise<never>((resolve) => {
          const id = Math.random();
          const hear = ({data}: MessageEvent<{readonly id: number; readonly answer: never}>): void => {
            if (data.id !== id) return;
            removeEventListener('message', hear);
            resolve(data.answer);
          };
          addEventListener('message', hear);
          document.querySelector('iframe')!.contentWindow!.postMessage({id, script: source, args: inner}, '*');
        }),
      `(...args) => { const __name = (f) => f; return (${String(script)})(...args); }`,
      args,
    ),
});
