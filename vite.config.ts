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

/** Vite leaves the white space of ES libraries, and its own minifier's files are 2 % larger once compressed (measured). */
const minifyChunks: Plugin = {
  name: 'minify-chunks',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const sourceMap = {content: chunk.map as never, asObject: true, url: `${basename(chunk.fileName)}.map`};
      const {code, map} = await minify(chunk.code, {module: true, ecma: 2020, compress: {passes: 3}, sourceMap});
      chunk.code = code!;
      chunk.map = map as never;
    }
  },
};

/**
 * The scripts that pages load, one build each so that each is one file: `vite build --mode ms-research` (the core) and `--mode autoload`. What
 * loads later lies in a folder of the same name beside the file. The npm modules are made by tsc, see tools/build.mjs.
 */
export default defineConfig(({mode}) => ({
  plugins: [minifyTemplates, minifyChunks],
  // The words of the parser's problems are for authors; in a page the path and the kind of value are enough.
  resolve: {alias: [{find: /^\.\/expectations\.js$/, replacement: '/src/article/expectations.short.ts'}]},
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    copyPublicDir: false,
    minify: false,
    lib: {entry: {[mode]: `src/bundles/${mode}.ts`}, formats: ['es']},
    rolldownOptions: {
      // Files beside it may take what they share from the entry, which so stays one file.
      preserveEntrySignatures: 'allow-extension',
      output: {chunkFileNames: `${mode}/[name].js`},
    },
  },
}));
