// Finds a Chromium to test with: the machine's own browser, else the headless shell that ships inside an npm package,
// so that a machine with nothing but Node can still run the tests.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

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

/** Path of the machine's own Chromium or Chrome. `CHROME_PATH` names another; `BUNDLED_CHROMIUM=1` ignores them all. */
export function installedChromium() {
  const {CHROME_PATH, BUNDLED_CHROMIUM} = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
  return CHROME_PATH ?? (BUNDLED_CHROMIUM ? undefined : INSTALLED.find((path) => existsSync(path)));
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

/** `{executablePath, headless}` as both Puppeteer and Playwright take them, and `source`: `installed` or `bundled`. */
export async function resolveChromium() {
  const installed = installedChromium();
  if (installed) return {executablePath: installed, headless: true, source: 'installed'};
  return {executablePath: await bundledChromium(), headless: 'shell', source: 'bundled'};
}
