import {puppeteerCore} from '@web/test-runner-chrome';

import {findWebKit, WebDriverSession, WebKitPage} from '../../../tools/webkit-launcher.mjs';
import {engines} from '../../../tools/wtr-engines.mjs';

type LaunchOptions = Parameters<typeof puppeteerCore.launch>[0];

export type EngineId = keyof typeof engines;

/** A page of a browser, the same for every engine. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Sets out for the page before; what comes then must be waited for. */
  back(): Promise<void>;
  /** Runs a function in the page with arguments as JSON, and returns its answer as JSON. It sees nothing of the test's own scope. */
  run<A extends readonly unknown[], T>(script: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** The part of the page that is seen, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** What the console said by itself, such as a policy's refusals; an engine whose driver tells nothing of it has none. */
  readonly said: readonly string[];
  /** Has the browser a back/forward cache? */
  readonly keepsPages: boolean;
  close(): Promise<void>;
}

export interface RunningEngine {
  /** A tab. A fresh one has no cookies and nothing stored; another may have what was left there. */
  open(options?: {readonly fresh?: boolean}): Promise<Tab>;
  stop(): Promise<void>;
}

/** The function as an expression that a page understands: the compiler of the tests names functions by a helper of its own. */
const expression = (script: unknown, args: readonly unknown[]): string =>
  `(async () => {const __name = (f) => f; return JSON.stringify({value: await (${String(script)})(...${JSON.stringify(args)})});})()`;

const answer = <T>(json: string): T => (JSON.parse(json) as {value: T}).value;

const VIEWPORT = {width: 1000, height: 900};

/** Chromium over its own protocol, Firefox over WebDriver BiDi. */
async function startPuppeteer(id: 'chromium' | 'firefox'): Promise<RunningEngine> {
  // The headless shell of Chromium has no back/forward cache; with windows it takes twice as long.
  const windows = !!process.env.CI;
  const options = (await engines[id].options({windows})) as LaunchOptions;
  const browser = await puppeteerCore.launch(options);
  return {
    async open() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport(VIEWPORT);
      const said: string[] = [];
      page.on('console', (message) => {
        if (['warn', 'error'].includes(message.type())) said.push(message.text());
      });
      return {
        said,
        keepsPages: options?.headless !== 'shell',
        goto: async (url) => void (await page.goto(url, {waitUntil: 'load'})),
        back: async () => {
          // Puppeteer waits for a load, and a page out of the back/forward cache has none.
          await page.evaluate('void setTimeout(() => history.back())');
        },
        run: async (script, ...args) =>
          answer(await page.evaluate<[], () => string>(expression(script, args) as never)),
        screenshot: () => page.screenshot(),
        close: () => context.close(),
      };
    },
    stop: () => browser.close(),
  };
}

/** WebKitGTK's one window over WebDriver. It forgets nothing until it is closed, and takes seconds to open. */
function startWebKit(): RunningEngine {
  let session: WebDriverSession | undefined;
  const stop = async (): Promise<void> => {
    await session?.stop();
    session = undefined;
  };
  const start = async (): Promise<WebDriverSession> => {
    const started = new WebDriverSession();
    await started.start(findWebKit() as never);
    await new WebKitPage(started).setViewport(VIEWPORT);
    return (session = started);
  };
  return {
    async open({fresh = false} = {}) {
      if (fresh) await stop();
      const current = session ?? (await start());
      return {
        said: [],
        keepsPages: true,
        goto: (url) => current.command('url', {url}) as Promise<void>,
        back: () => current.command('back', {}) as Promise<void>,
        async run(script, ...args) {
          // A promise would not be waited for by the plain command.
          const body = `const done = arguments[0]; ${expression(script, args)}.then((value) => done({value}), (error) => done({error: String(error)}))`;
          const result = (await current.command('execute/async', {script: body, args: []})) as {
            readonly value: string;
            readonly error?: string;
          };
          if (result.error) throw new Error(result.error);
          return answer(result.value);
        },
        screenshot: async () => Buffer.from((await current.read('screenshot')) as string, 'base64'),
        close: () => current.command('url', {url: 'about:blank'}) as Promise<void>,
      };
    },
    stop,
  };
}

export const startEngine = async (id: EngineId): Promise<RunningEngine> =>
  id === 'webkit' ? startWebKit() : startPuppeteer(id);
