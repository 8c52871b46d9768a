/**
 * Address of a worker thread's script. Built, it is a script like any other. From sources a thread needs tsx, which does not follow into
 * threads by itself: there a line of script loads it first.
 *
 * @param script relative to the module `from`, without its ending
 * @param from the caller's `import.meta.url`
 */
export function workerAddress(script: string, from: string): URL {
  if (!from.endsWith('.ts')) return new URL(`${script}.js`, from);
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const worker = JSON.stringify(new URL(`${script}.ts`, from).href);
  const code = `import {register} from ${tsx}; register(); await import(${worker});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
