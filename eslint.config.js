import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Folders of src whose code also runs in a page. */
const BROWSER = ['src/{article,format,i18n,related,client,controllers,styles,elements,bundles}/**/*.ts', 'src/*.ts'];

/** Ways to write HTML from a string, which no page code may use: summaries are drawn node by node. */
const HTML_SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
];

/** Calls of Node's test runner return promises that the runner itself awaits. */
const NODE_TEST_CALLS = ['after', 'afterEach', 'before', 'beforeEach', 'describe', 'it', 'suite', 'test'];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.site/', 'test/**/golden/', 'test/**/input/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    settings: {wc: {elementBaseClasses: ['LitElement']}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // Lit calls a template's listeners on the element.
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', {max: 400}],
      eqeqeq: ['error', 'always', {null: 'ignore'}],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {'no-console': ['error', {allow: ['warn']}]},
  },
  {
    files: BROWSER,
    rules: {
      'no-restricted-properties': [
        'error',
        ...HTML_SINKS.map((property) => ({property, message: 'Nothing in the page writes HTML from a string.'})),
        {object: 'document', property: 'write', message: 'Nothing in the page writes HTML from a string.'},
        {object: 'document', property: 'cookie', message: 'No cookies.'},
      ],
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB'],
      'no-restricted-imports': [
        'error',
        {
          paths: ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js'],
          patterns: ['lit-html', 'lit-element'],
        },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    ignores: ['**/*.{styles,events,define}.ts'],
    rules: {'max-lines': ['error', {max: 200}]},
  },
  {files: ['src/i18n/**/*.ts'], rules: {'max-lines': 'off'}},
  // Templates there are plain HTML, made by our own function of the same name, and may hold whole attributes.
  {files: ['src/node/**/*.ts'], rules: {'lit/no-invalid-html': 'off'}},
  {files: ['src/node/cli.ts'], rules: {'no-console': 'off'}},
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: NODE_TEST_CALLS},
            // Typed as a promise for the sake of one of its plug-ins, whose assertions we do not use.
            {from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal'},
          ],
        },
      ],
      // Chai's assertions are properties: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-properties': [
        'error',
        ...['describe', 'it', 'suite', 'test'].map((object) => ({
          object,
          property: 'only',
          message: 'It would switch off all other tests.',
        })),
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {globals: globals.node},
    rules: {'no-unused-vars': ['error', {ignoreRestSiblings: true}]},
  },
  {files: ['demo/**/*.{js,mjs}', 'wordpress/**/*.js'], languageOptions: {globals: globals.browser}},
);
