import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {wordpressZip} from '../../../tools/wordpress-zip.mjs';
import {projectRoot} from '../../helpers/project.js';
import {startDatabase} from './database.js';
import {freePort, runProgram, startProgram} from './processes.js';

export type Role = 'administrator' | 'editor' | 'author' | 'contributor';

export interface WordPressOptions {
  /** Address of the library, on this machine. */
  readonly library: string;
  /** Settings of the plugin, as its page would store them; without them the plugin is not installed. */
  readonly plugin?: Readonly<Record<string, unknown>>;
}

/** A WordPress of Debian's, running. */
export interface WordPress {
  readonly version: string;
  /** Address of its front page. */
  readonly address: string;
  /** The same site under DISALLOW_UNFILTERED_HTML, as networks and many hosts run it. */
  readonly strict: string;
  /** Folder of its files. */
  readonly root: string;
  readonly users: Readonly<Record<Role, {readonly id: number; readonly application: string}>>;
  /** Runs PHP inside it as the administrator and returns what it prints. */
  php(code: string): Promise<string>;
  /** What PHP complained of since the start, a line each; nothing where all is well. */
  complaints(): readonly string[];
  stop(): Promise<void>;
}

/** What this WordPress says of itself under a newer PHP, and of its updates, which it cannot ask for here. */
const OLD = /PHP Deprecated: .* in \S+\/wp-includes\/|WordPress\.org/;

const INSTALLED = '/usr/share/wordpress';
/** The one to run: the machine's own, unless another is named. */
const SOURCE = process.env.WORDPRESS ?? INSTALLED;
const OWN = join(projectRoot, 'test/wordpress/site');

/** Brings one up in a temporary folder, with its own database, on ports that are free. */
export async function startWordPress(options: WordPressOptions): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const root = join(folder, 'site');
  const database = await startDatabase(folder);
  copyFiles(root, options.library);
  const [port, strictPort] = [await freePort(), await freePort()];
  const [address, strict] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${strictPort}`];
  const script = (name: string, input = ''): Promise<string> =>
    runProgram('php', ['-d', 'display_errors=stderr', join(root, name), address], {input});
  const php = (code: string): Promise<string> => script('run.php', code);
  const users = JSON.parse(await script('setup.php')) as WordPress['users'];
  if (options.plugin) await installPlugin(folder, php, {base: options.library, ...options.plugin});
  const servers = [await serve(root, port, '0'), await serve(root, strictPort, '1')];
  const log = join(folder, 'debug.log');
  return {
    version: await php('echo $GLOBALS["wp_version"];'),
    address: `${address}/`,
    strict: `${strict}/`,
    root,
    users,
    php,
    complaints: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .split('\n')
            .filter((line) => line && !OLD.test(line))
        : [],
    async stop() {
      await Promise.all([...servers, database].map((running) => running.stop()));
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** A large folder that nothing writes to is linked; the rest finds WordPress's own place by that of its files, so it is copied. */
const LINKED = 'wp-includes';
const THEMES = 'wp-content/themes';

function copyFiles(root: string, library: string): void {
  const skipped = new Set(['.htaccess', 'wp-config.php', LINKED, THEMES].map((path) => join(SOURCE, path)));
  cpSync(SOURCE, root, {recursive: true, dereference: true, filter: (path) => !skipped.has(path)});
  symlinkSync(join(SOURCE, LINKED), join(root, LINKED));
  linkThemes(join(root, THEMES));
  for (const name of ['setup.php', 'run.php', 'wp-config.php']) cpSync(join(OWN, name), join(root, name));
  // Browsers ask for one once.
  writeFileSync(join(root, 'favicon.ico'), '');
  const must = join(root, 'wp-content/mu-plugins');
  mkdirSync(must);
  const ports = readFileSync(join(OWN, 'ports.php'), 'utf8').replace('LIBRARY_PORT', new URL(library).port);
  writeFileSync(join(must, 'ports.php'), ports);
}

/** Newer suites have no classic theme any more; the machine's own is one that sites kept. */
function linkThemes(folder: string): void {
  mkdirSync(folder);
  for (const themes of new Set([SOURCE, INSTALLED].map((wordpress) => join(wordpress, THEMES))))
    for (const name of readdirSync(themes))
      if (!existsSync(join(folder, name))) symlinkSync(join(themes, name), join(folder, name));
}

/** As the page "Add plugins" does it: from the zip. */
async function installPlugin(
  folder: string,
  php: WordPress['php'],
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const zip = join(folder, 'ms-research.zip');
  writeFileSync(zip, wordpressZip());
  const said = await php(`
    require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
    $done = (new Plugin_Upgrader(new Automatic_Upgrader_Skin()))->install('${zip}');
    $active = $done === true ? activate_plugin('ms-research/ms-research.php') : $done;
    update_option('ms_research', json_decode('${JSON.stringify(settings)}', true));
    echo is_wp_error($active) ? $active->get_error_message() : json_encode($active);
  `);
  if (said !== 'null') throw new Error(`The plugin was not installed: ${said}`);
}

/** One worker would wait for itself where WordPress asks its own address. */
const serve = (root: string, port: number, strict: string): ReturnType<typeof startProgram> =>
  startProgram(
    'php',
    ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', root],
    /Development Server .* started/,
    {
      env: {...process.env, PHP_CLI_SERVER_WORKERS: '4', DISALLOW_UNFILTERED_HTML: strict},
    },
  );
