import {runInThisContext} from 'node:vm';
import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {compile} from 'svelte/compiler';
import {build} from 'vite';
import type {Plugin} from 'vite';
import {compileScript, parse} from 'vue/compiler-sfc';

import type {MadeSnippet} from '../../../src/node/commands/snippet.js';
import {projectRoot} from '../../helpers/project.js';

/** What is needed beside a snippet's files to make an app of them: how each framework puts its component on a page. */
const FRAMEWORKS = {
  react: {
    file: 'ResearchSummary.jsx',
    main: `import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {ResearchSummary} from './ResearchSummary.jsx';
createRoot(document.querySelector('#app')).render(createElement(ResearchSummary));`,
  },
  vue: {
    file: 'ResearchSummary.vue',
    main: `import {createApp} from 'vue';
import ResearchSummary from './ResearchSummary.vue';
createApp(ResearchSummary).mount('#app');`,
  },
  svelte: {
    file: 'ResearchSummary.svelte',
    main: `import {mount} from 'svelte';
import ResearchSummary from './ResearchSummary.svelte';
mount(ResearchSummary, {target: document.querySelector('#app')});`,
  },
  angular: {
    file: 'research-summary.ts',
    main: `import '@angular/compiler';
import {bootstrapApplication} from '@angular/platform-browser';
import {ResearchSummary} from './research-summary.ts';
bootstrapApplication(ResearchSummary);`,
  },
} as const;

export type Framework = keyof typeof FRAMEWORKS;
export const FRAMEWORK_NAMES = Object.keys(FRAMEWORKS) as readonly Framework[];

/** Builds an app of a snippet as it stands and returns its one script. The package is found as if it were installed. */
export async function buildApp(framework: Framework, {code}: MadeSnippet): Promise<string> {
  const {file, main} = FRAMEWORKS[framework];
  const root = join(projectRoot, 'node_modules/.cache/snippet-apps', framework);
  rmSync(root, {recursive: true, force: true});
  mkdirSync(join(root, 'node_modules'), {recursive: true});
  symlinkSync(projectRoot, join(root, 'node_modules/ms-research-widgets'), 'dir');
  writeFileSync(join(root, file), code[0]!.text);
  writeFileSync(join(root, 'main.js'), main);
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    // Angular's decorators are those of old.
    oxc: {decorator: {legacy: true}},
    plugins: [vuePlugin(code[1]?.text), sveltePlugin],
    build: {
      write: false,
      minify: false,
      lib: {entry: 'main.js', formats: ['es'], fileName: 'app'},
      rolldownOptions: {output: {codeSplitting: false}},
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  return output.output[0].code;
}

/** Compiles single-file components with the options of the snippet's own piece of configuration. */
function vuePlugin(configuration = ''): Plugin {
  return {
    name: 'vue',
    transform(source, id) {
      if (!id.endsWith('.vue')) return undefined;
      // The piece is an expression that calls the plugin.
      const options = runInThisContext(`(vue) => ${configuration || undefined}`) as (vue: (options: object) => object) => {
        template: {compilerOptions: object};
      };
      const {descriptor, errors} = parse(source, {filename: id});
      if (errors.length) throw new Error(errors.map(({message}) => message).join('\n'));
      const {content} = compileScript(descriptor, {
        id: 'app',
        inlineTemplate: true,
        templateOptions: {compilerOptions: options((given) => given).template.compilerOptions},
      });
      return {code: content, map: null};
    },
  };
}

const sveltePlugin: Plugin = {
  name: 'svelte',
  transform: (source, id) => {
    if (!id.endsWith('.svelte')) return undefined;
    const {js, warnings} = compile(source, {filename: id, generate: 'client'});
    if (warnings.length) throw new Error(warnings[0]!.message);
    return {code: js.code, map: null};
  },
};
