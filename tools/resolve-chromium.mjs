// Finds a Chromium to test with: the machine's own, else the headless shell that ships inside an npm package, so that a machine with nothing
// but Node can still run the tests. A headless shell comes first: it draws no windows around the pages, which halves the time of the end-to-end
// tests.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const SHELL = '/usr/bin/chromium-headless-shell';
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Arguments for a browser that runs as root in a container and must not call home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-US',
];

/**
 * Path of the machine's own Chromium or Chrome. `CHROME_PATH` names another; `BUNDLED_CHROMIUM=1` ignores them all.
 *
 * @param {boolean} [windows] whether one with windows comes before a headless shell
 */
export function installedChromium(windows = false) {
  const {CHROME_PATH, BUNDLED_CHROMIUM} = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
  return (
    CHROME_PATH ??
    (BUNDLED_CHROMIUM
      ? undefined
      : (windows ? [...INSTALLED, SHELL] : [SHELL, ...INSTALLED]).find((path) => existsSync(path)))
  );
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` (Linux, x64) below node_modules and returns its path.
 *
 * The package unpacks to the system's temporary folder and reuses whatever lies there, and brings the shared libraries it
 * needs (nss, nspr, expat) only where it believes to run on AWS Lambda: both are steered through the environment while it loads.
 */
async function bundledChromium() {
  const cache = fileURLToPath(new URL('../node_modules/.cache/chromium/', import.meta.url));
  mkdirSync(cache, {recursive: true});
  const steering = {TMPDIR: cache, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x'};
  const before = Object.fromEntries(Object.keys(steering).map((name) => [name, process.env[name]]));
  Object.assign(process.env, steering);
  try {
    const {default: chromium} = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    useFonts(cache);
    return executablePath;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/**
 * Points fontconfig at the machine's fonts and at the one that the package brought. Without it, and without /etc/fonts, the
 * browser finds no font at all and lays every text out with a height of zero.
 */
function useFonts(cache) {
  const file = join(cache, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(cache, 'fonts')}</dir>
  <cachedir>${join(cache, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  process.env.FONTCONFIG_FILE = file;
}

/**
 * `{executablePath, headless}` as both Puppeteer and Playwright take them, and `source`: `installed` or `bundled`.
 *
 * @param {{windows?: boolean}} [options] `windows` for tests of what a headless shell has not, such as the back/forward cache
 */
export async function resolveChromium({windows} = {}) {
  const executablePath = installedChromium(windows);
  if (!executablePath) return {executablePath: await bundledChromium(), headless: 'shell', source: 'bundled'};
  return {executablePath, headless: executablePath === SHELL ? 'shell' : true, source: 'installed'};
}
