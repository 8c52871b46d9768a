import {minifyHTMLLiterals} from 'minify-literals';
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

/** The single-file script that a page loads. The npm modules are made by tsc, see tools/build.mjs. */
export default defineConfig({
  plugins: [minifyTemplates],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    copyPublicDir: false,
    lib: {entry: {'ms-research': 'src/bundles/ms-research.ts'}, formats: ['es']},
    // Lib mode keeps white space in ES output unless minify is said here.
    // What loads later (languages, tools) lies beside it.
    rolldownOptions: {output: {minify: true, chunkFileNames: 'ms-research/[name].js'}},
  },
});
