// The browser engines that the element tests run in, and what of them is on this machine.
import {existsSync} from 'node:fs';
import {chromeLauncher, puppeteerCore} from '@web/test-runner-chrome';
import {chromiumArgs, installedChromium, resolveChromium} from './resolve-chromium.mjs';
import {findWebKit, webkitLauncher} from './webkit-launcher.mjs';

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** Firefox slows timers down in pages without focus, which makes tests time out. */
const FIREFOX_PREFERENCES = {
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'intl.accept_languages': 'en-US',
  // Puppeteer switches the back/forward cache off.
  'fission.bfcacheInParent': true,
};

function findFirefox() {
  const {FIREFOX_PATH} = process.env;
  if (FIREFOX_PATH && !existsSync(FIREFOX_PATH)) throw new Error(`FIREFOX_PATH names no file: ${FIREFOX_PATH}`);
  return FIREFOX_PATH ?? FIREFOX.find((path) => existsSync(path));
}

/**
 * Engine id -> its name, why it cannot run here (undefined if it can), its launcher for the element tests, and, where Puppeteer drives it, what
 * Puppeteer launches it with.
 */
export const engines = {
  chromium: {
    title: 'Chromium',
    missing() {
      const bundled = process.platform === 'linux' && process.arch === 'x64';
      return bundled || installedChromium()
        ? undefined
        : 'no Chromium or Chrome is installed (CHROME_PATH can name one)';
    },
    async options(wanted) {
      const {executablePath, headless} = await resolveChromium(wanted);
      return {executablePath, headless, args: chromiumArgs};
    },
    async launcher() {
      const launcher = chromeLauncher({launchOptions: await this.options()});
      launcher.name = 'Chromium';
      return launcher;
    },
  },
  firefox: {
    title: 'Firefox',
    missing: () => (findFirefox() ? undefined : 'firefox is not installed'),
    options: async () => ({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: true,
      extraPrefsFirefox: FIREFOX_PREFERENCES,
    }),
    async launcher() {
      return chromeLauncher({puppeteer: puppeteerCore, concurrency: 1, launchOptions: await this.options()});
    },
  },
  webkit: {
    title: 'WebKit',
    missing: () => findWebKit().missing,
    launcher: () => webkitLauncher(findWebKit()),
  },
};

/** Ids of the engines named in `BROWSERS` (comma separated), else of all that can run here. */
export function wantedEngines() {
  const {BROWSERS} = process.env;
  if (!BROWSERS) return Object.keys(engines).filter((id) => !engines[id].missing());
  const ids = BROWSERS.split(',');
  for (const id of ids) {
    if (!engines[id]) throw new Error(`BROWSERS: expected ${Object.keys(engines).join(', ')}, not "${id}"`);
    const missing = engines[id].missing();
    if (missing) throw new Error(`BROWSERS names ${id}, but ${missing}`);
  }
  return ids;
}
