import {basename} from 'node:path';

import {minifyHTMLLiterals} from 'minify-literals';
import {minify} from 'terser';
import {defineConfig} from 'vite';
import type {Plugin} from 'vite';

/** Takes white space out of our html and css templates. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id.split('?')[0]!)) return undefined;
    const result = await minifyHTMLLiterals(code, {fileName: id});
    return result ? {code: result.code, map: result.map as never} : undefined;
  },
};

/**
 * Says in Lit's `static properties` what the sources say by decorators: the same, without the compiler's helper and a call for each, which
 * would weigh 0.3 kB.
 */
const staticProperties: Plugin = {
  name: 'static-properties',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/\/src\/elements\/.*\.ts$/.test(id) || !code.includes('@property(')) return undefined;
    const found: string[] = [];
    const fields = code.replace(/^ {2}@property\(([^)]*)\)\s+(\w+)/gm, (_, options: string, name: string) => {
      found.push(`${name}: ${options || '{}'}`);
      return `  ${name}`;
    });
    const own = `static override properties = {${found.join(', ')}};`;
    // Lines stay where they are, so the source map still holds.
    return {code: fields.replace(/^(export (?:abstract )?class .*\{)$/m, `$1 ${own}`), map: null};
  },
};

/** Lit asks for its policy when it loads, by its own name and without a catch; in our files it takes ours, see src/bundles/template-policy.ts. */
const ownPolicy: Plugin = {
  name: 'own-policy',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/\/lit-html\/lit-html\.js$/.test(id)) return undefined;
    const theirs = /\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;
    if (!theirs.test(code)) throw new Error(`${id}: expected Lit's policy`);
    const ours = `import {templatePolicy} from '/src/bundles/template-policy.ts';`;
    // A template of ours is never made by hand, so nobody reads what Lit says of such a one.
    const message = 'Error("invalid template strings array")';
    return {code: ours + code.replace(theirs, 'templatePolicy').replace(message, 'Error()'), map: null};
  },
};

/** Every browser that reads our syntax adopts style sheets, so Lit's way around it can go; no page's policy would let its <style> through. */
const adoptedStylesOnly: Plugin = {
  name: 'adopted-styles-only',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/\/@lit\/reactive-element\/css-tag\.js$/.test(id)) return undefined;
    const support = /=\w+\.ShadowRoot&&\(void 0===.*?"replace"in CSSStyleSheet\.prototype/;
    if (!support.test(code)) throw new Error(`${id}: expected Lit's test for adopted style sheets`);
    // What it says to authors is said when they build from the npm modules.
    const messages = /Error\("[^"]*"(?:\+\w+\+"[^"]*")?\)/g;
    return {code: code.replace(support, '=!0').replace(messages, 'Error()'), map: null};
  },
};

/**
 * Lit tells the page of itself: in tables of versions for those who build with it, and to code that mends old browsers or takes over what a
 * server drew, which ours does in its own way. A page knows nothing of the copy in our files, so none of it is heard.
 */
const quietLit: Plugin = {
  name: 'quiet-lit',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!/\/(?:lit-html\/lit-html|@lit\/reactive-element\/reactive-element|lit-element\/lit-element)\.js$/.test(id))
      return undefined;
    const table = /[,;]\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
    const helper = /\w+\.\w+(?:Polyfill|Hydrate)Support/g;
    if (!table.test(code) || !helper.test(code))
      throw new Error(`${id}: expected Lit's table of versions and its helpers`);
    return {code: code.replace(table, '').replace(helper, '(void 0)'), map: null};
  },
};

/** Lit's licence asks that its notice goes along with every file that holds some of it. */
const NOTICE = '/*! With Lit, (c) Google LLC, BSD-3-Clause */';

/** Vite leaves the white space of ES libraries, and its own minifier's files are 2 % larger once compressed (measured). */
const minifyChunks: Plugin = {
  name: 'minify-chunks',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const hasLit = Object.keys(chunk.modules).some((id) => /\/node_modules\/(?:@lit\/|lit)/.test(id));
      const sourceMap = {content: chunk.map as never, asObject: true, url: `${basename(chunk.fileName)}.map`};
      const {code, map} = await minify(chunk.code, {
        module: !CLASSIC.includes(basename(chunk.fileName, '.js')),
        ecma: 2020,
        compress: {passes: 4, unsafe_arrows: true, unsafe_methods: true},
        format: {comments: false, ...(hasLit ? {preamble: NOTICE} : {})},
        sourceMap,
      });
      chunk.code = code!;
      // The map that goes to disk is an asset by now, made from the chunk as it was.
      const written = bundle[`${chunk.fileName}.map`];
      if (written?.type === 'asset') written.source = JSON.stringify(map);
    }
  },
};

/** Modules that no chain of static imports leads to from the entry: what a page needs later, if at all. */
const neededLater = new Set<string>();

const findNeededLater: Plugin = {
  name: 'find-needed-later',
  apply: 'build',
  buildEnd() {
    const now = new Set<string>();
    const visit = (id: string): void => {
      if (now.has(id)) return;
      now.add(id);
      this.getModuleInfo(id)?.importedIds.forEach(visit);
    };
    const ids = [...this.getModuleIds()];
    ids.filter((id) => this.getModuleInfo(id)?.isEntry).forEach(visit);
    for (const id of ids) if (!now.has(id)) neededLater.add(id);
  },
};

/** Classic scripts: they need no module, and hold all that they need. */
const CLASSIC = ['ms-research.iife', 'embed', 'frame'];

/** Scripts that hold everything: nothing lies beside them. */
const WHOLE = ['ms-research-all', ...CLASSIC];

/**
 * The scripts that pages load, one build each so that each is one file: `vite build --mode ms-research` (the core), `autoload`,
 * `ms-research-all`, and the classic ones. What the first two load later lies in a folder of the same name beside the file. The npm modules
 * are made by tsc, see tools/build.mjs.
 */
export default defineConfig(({mode}) => ({
  plugins: [ownPolicy, adoptedStylesOnly, quietLit, staticProperties, minifyTemplates, findNeededLater, minifyChunks],
  // The words of the parser's problems are for authors; in a page the path and the kind of value are enough.
  resolve: {
    alias: [
      {find: /^\.\/expectations\.js$/, replacement: '/src/article/expectations.short.ts'},
      {find: /^lit-html\/(?:private-ssr-support|directive-helpers)\.js$/, replacement: '/src/bundles/lit-parts.ts'},
    ],
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    copyPublicDir: false,
    minify: false,
    lib: {
      entry: {[mode]: `src/bundles/${mode}.ts`},
      formats: [CLASSIC.includes(mode) ? 'iife' : 'es'],
      // A classic script leaves nothing behind: its entry exports nothing, so this name is never written.
      name: 'msResearch',
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: {
      checks: {pluginTimings: false},
      preserveEntrySignatures: 'allow-extension',
      output: {
        chunkFileNames: ({name}) => `${mode}/${name.replace('.define', '')}.js`,
        // What the entry needs at once is one file; what loads later takes from it what they share.
        codeSplitting: WHOLE.includes(mode) ? false : {groups: [{name: mode, test: (id) => !neededLater.has(id)}]},
      },
    },
  },
}));
