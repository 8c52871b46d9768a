// A browser launcher for Web Test Runner that drives WebKitGTK's MiniBrowser over plain W3C WebDriver.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {freePort} from './free-port.mjs';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const START_MS = 20_000;
const RESIZE_MS = 3000;

/** Debian keeps MiniBrowser in a folder named after the architecture and WebKitGTK's API version. */
function findMiniBrowser() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')) : [];
  return folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => join('/usr/lib', folder, api, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}

/** What the launcher needs, or the reason why WebKitGTK cannot run here. MiniBrowser has no headless mode. */
export function findWebKit() {
  const browser = findMiniBrowser();
  if (!existsSync(DRIVER) || !browser) return {missing: 'webkit2gtk-driver is not installed'};
  if (existsSync(XVFB)) return {driver: DRIVER, browser, xvfb: XVFB};
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return {driver: DRIVER, browser};
  return {missing: 'WebKitGTK needs a display, and xvfb is not installed'};
}

/** The driver, the display it draws on, and one browser window, spoken to in WebDriver's HTTP commands. */
export class WebDriverSession {
  #processes = [];
  #address = '';
  #session = '';

  async start({driver, browser, xvfb}) {
    process.once('exit', () => this.#kill());
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
    try {
      const env = {...process.env, LC_ALL: 'C.UTF-8'};
      if (xvfb) env.DISPLAY = await this.#startDisplay(xvfb);
      const port = await freePort();
      this.#address = `http://127.0.0.1:${port}`;
      this.#run(driver, ['--host=127.0.0.1', `--port=${port}`], {env, stdio: 'ignore'});
      await this.#untilReady();
      const options = {binary: browser, args: ['--automation']};
      const capabilities = {alwaysMatch: {'webkitgtk:browserOptions': options}};
      const {sessionId} = await this.#call('POST', '/session', {capabilities});
      this.#session = `/session/${sessionId}`;
    } catch (error) {
      this.#kill();
      throw new Error(`WebKitGTK did not start: ${error.message}`, {cause: error});
    }
  }

  /** POST of one command of the session, such as `url` or `actions`. */
  command(name, body) {
    return this.#call('POST', `${this.#session}/${name}`, body);
  }

  /** GET of what the session tells, such as `screenshot`. */
  read(name) {
    return this.#call('GET', `${this.#session}/${name}`);
  }

  async stop() {
    try {
      if (this.#session) await this.#call('DELETE', this.#session);
    } finally {
      this.#kill();
    }
  }

  #run(file, args, options) {
    const child = spawn(file, args, options);
    child.on('error', (error) => (child.failure = error));
    this.#processes.push(child);
    return child;
  }

  /** Starts Xvfb, which picks a free display and writes its number to file descriptor 3. */
  async #startDisplay(xvfb) {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const child = this.#run(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    const [number] = await once(child.stdio[3], 'data', {signal: AbortSignal.timeout(START_MS)});
    return `:${String(number).trim()}`;
  }

  async #untilReady() {
    const [driver] = this.#processes.slice(-1);
    for (const end = Date.now() + START_MS; Date.now() < end;) {
      if (driver.failure) throw driver.failure;
      try {
        await this.#call('GET', '/status');
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    throw new Error('WebKitWebDriver does not answer');
  }

  async #call(method, path, body) {
    const response = await fetch(this.#address + path, {method, body: body && JSON.stringify(body)});
    const {value} = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  #kill() {
    for (const child of this.#processes.splice(0).reverse()) child.kill();
  }
}

/** WebDriver's code points for keys without a character of their own, under the names that DOM events use. */
const KEYS = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE006', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017', Meta: '\uE03D',
}; // prettier-ignore

function character(name) {
  if ([...name].length === 1) return name;
  throw new Error(`Unknown key "${name}": expected one character or ${Object.keys(KEYS).join(', ')}`);
}

const BUTTONS = ['left', 'middle', 'right'];

/** The part of Puppeteer's page that the runner's commands `sendKeys`, `sendMouse` and `setViewport` use. */
export class WebKitPage {
  constructor(session) {
    const keys = (actions) => session.command('actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
    const key = (type, name) => ({type, value: KEYS[name] ?? character(name)});
    this.keyboard = {
      down: (name) => keys([key('keyDown', name)]),
      up: (name) => keys([key('keyUp', name)]),
      press: (name) => keys([key('keyDown', name), key('keyUp', name)]),
      type: (text) => keys([...text].flatMap((character) => [key('keyDown', character), key('keyUp', character)])),
    };
    const mouse = (actions) =>
      session.command('actions', {
        actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
      });
    const move = (x, y) => ({type: 'pointerMove', x, y, duration: 0});
    const button = (type, name = 'left') => ({type, button: BUTTONS.indexOf(name)});
    this.mouse = {
      move: (x, y) => mouse([move(x, y)]),
      down: ({button: name} = {}) => mouse([button('pointerDown', name)]),
      up: ({button: name} = {}) => mouse([button('pointerUp', name)]),
      click: (x, y, {button: name} = {}) => mouse([move(x, y), button('pointerDown', name), button('pointerUp', name)]),
      reset: () => mouse([...BUTTONS.map((name) => button('pointerUp', name)), move(0, 0)]),
    };
    this.session = session;
  }

  /**
   * Sizes the window so that the page inside it, without the browser's own bars, has the size asked for. The tool bar keeps
   * the window from getting as narrow as a phone: narrow layouts are tested inside a narrow container.
   */
  async setViewport({width, height}) {
    const inside = () => this.session.command('execute/sync', {script: 'return [innerWidth, innerHeight]', args: []});
    const outside = await this.session.command('window/rect', {width, height});
    const [innerWidth, innerHeight] = await inside();
    const rect = {width: outside.width + width - innerWidth, height: outside.height + height - innerHeight};
    await this.session.command('window/rect', rect);
    // The page hears of its new size a little later than the window.
    for (const end = Date.now() + RESIZE_MS; ;) {
      const [w, h] = await inside();
      if (w === width && h === height) return;
      if (Date.now() > end) throw new Error(`WebKitGTK sized its page ${w} x ${h}, not ${width} x ${height}`);
    }
  }

  emulateMediaFeatures() {
    throw new Error('WebKitGTK cannot emulate media features');
  }
}

/** @param found what `findWebKit()` returned */
export function webkitLauncher(found) {
  const session = new WebDriverSession();
  const page = new WebKitPage(session);
  const addresses = new Map();
  let started;
  return {
    name: 'WebKit',
    // The commands' plugins ask for the type of the page that `getPage` returns.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      await (started ??= session.start(found));
      addresses.set(id, url);
      await session.command('url', {url});
    },
    isActive: (id) => addresses.has(id),
    getBrowserUrl: (id) => addresses.get(id),
    getPage: () => page,
    async stopSession(id) {
      addresses.delete(id);
      await session.command('url', {url: 'about:blank'});
      return {};
    },
    stop: () => session.stop(),
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session; set a breakpoint in Chromium')),
  };
}
