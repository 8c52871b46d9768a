import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {build} from 'vite';
import type {PluginOption} from 'vite';

import type {Article} from '../../../src/article/article.js';
import type {SnippetName} from '../../../src/hosts/snippets/kinds.js';
import {snippetFor} from '../../helpers/html-snippet.js';
import {projectRoot} from '../../helpers/project.js';
import {demo} from '../running-demo.js';

/** The summary that every sample app shows. */
export const ID = 'iron-in-the-brain';

export async function sampleArticle(): Promise<Article> {
  return (await (await fetch(`${demo.site}v1/articles/${ID}.json`)).json()) as Article;
}

/** The pieces of a snippet, as they are offered to copy. */
export async function snippet(name: SnippetName): Promise<readonly string[]> {
  const {code} = snippetFor(name, await sampleArticle(), {site: demo.site});
  return code.map(({text}) => text);
}

/** Below it, packages are found. */
const CACHE = join(projectRoot, 'node_modules/.cache');

const made: string[] = [];
process.once('exit', () => made.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

/** A folder with the files of an app; gone with the process. */
export function appFolder(files: Readonly<Record<string, string>>, around = CACHE): string {
  mkdirSync(around, {recursive: true});
  const folder = mkdtempSync(join(around, 'app-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Our package as its `exports` say, since a project does not find itself by its own name. */
export const OURS = [
  {find: /^ms-research-widgets\/define\/(.*)$/, replacement: join(projectRoot, 'dist/elements/$1/$1.define.js')},
];

/** Builds an app for browsers from `index.html`, as its framework's users do. */
export async function buildForBrowsers(root: string, plugins: PluginOption[]): Promise<string> {
  const outDir = join(root, 'built');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: {alias: OURS},
    build: {outDir, emptyOutDir: true},
  });
  return outDir;
}

/** Builds an app's `server` file for Node and returns the HTML that its `render` gives. */
export async function renderOnServer(root: string, entry: string, plugins: PluginOption[]): Promise<string> {
  const outDir = join(root, 'server');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: {alias: OURS},
    build: {outDir, ssr: entry, rolldownOptions: {output: {entryFileNames: 'server.mjs'}}},
  });
  const {render} = (await import(pathToFileURL(join(outDir, 'server.mjs')).href)) as {
    render(): string | Promise<string>;
  };
  return render();
}

/** A page of an app: what stands in it before any script runs, and the script. */
export const page = (inside: string, script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A sample app</title><link rel="icon" href="data:,"></head>` +
  `<body>${inside}<script type="module" src="${script}"></script></body></html>\n`;
