import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {diagnose} from '../../src/hosts/doctor/diagnose.js';
import {SNIPPET_NAMES} from '../../src/hosts/snippets/kinds.js';
import type {SnippetName} from '../../src/hosts/snippets/kinds.js';
import {parsePage} from '../../src/node/doctor/parse-page.js';
import {snippetFor} from '../helpers/html-snippet.js';
import {assertMadeParts, fenced} from '../helpers/made-parts.js';
import {projectRoot, readProjectFile} from '../helpers/project.js';
import {article} from '../node/fixtures/documents.js';

const SITE = 'https://library.example/';
const FOLDER = 'docs/hosts';
const pages = readdirSync(join(projectRoot, FOLDER)).filter((name) => name.endsWith('.md'));

/** Kinds of snippets that a text names. */
const kindsIn = (text: string): readonly string[] => [...text.matchAll(/--for ([a-z-]+)/g)].map(([, kind]) => kind!);

describe('recipes for hosts', () => {
  it('each say what was run and what was read', () => {
    assert.ok(pages.length > 5);
    for (const name of pages.filter((name) => name !== 'README.md')) {
      const text = readProjectFile(`${FOLDER}/${name}`);
      assert.match(text, /\*\*Run(?: once)?\*\*|Nothing here was run/, name);
    }
  });

  it('stand in the list', () => {
    const list = readProjectFile(`${FOLDER}/README.md`);
    for (const name of pages.filter((name) => name !== 'README.md')) assert.ok(list.includes(`(${name}`), name);
  });

  it('name kinds of snippets that there are', () => {
    const named = pages.flatMap((name) => kindsIn(readProjectFile(`${FOLDER}/${name}`)));
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((kind) => !(SNIPPET_NAMES as readonly string[]).includes(kind)),
      [],
    );
  });

  it('name the script that the snippet of their kind loads', () => {
    const scriptsIn = (text: string): readonly string[] =>
      [...text.matchAll(/\b(?:ms-research[a-z-]*|autoload|frame)(?:\.iife)?\.js\b/g)].map(([file]) => file);
    const scriptsOf = (kind: string): readonly string[] =>
      snippetFor(kind as SnippetName, article(), {site: SITE}).code.flatMap(({text}) => scriptsIn(text));
    const named = pages.flatMap((name) => {
      const text = readProjectFile(`${FOLDER}/${name}`);
      return text.split('\n').flatMap((line) => {
        // A line of a table names its own kind; what stands elsewhere is of those that the page is about, or of any.
        const kinds = [kindsIn(line), kindsIn(text), SNIPPET_NAMES].find(({length}) => length)!;
        return scriptsIn(line).map((script) => ({name, script, isUsed: kinds.flatMap(scriptsOf).includes(script)}));
      });
    });
    assert.ok(named.length > 2);
    assert.deepEqual(
      named.filter(({isUsed}) => !isUsed),
      [],
    );
  });

  it('give Drupal what its snippet does: UPDATE_GOLDENS=1 rewrites them', () => {
    const [, allowed, library, info] = snippetFor('drupal', article(), {site: SITE}).code.map(({text}) => text);
    assertMadeParts(`${FOLDER}/drupal.md`, {
      allowed: fenced('html', allowed!),
      library: fenced('yaml', library! + info!),
    });
  });
});

describe('snippets for pages', () => {
  for (const name of ['html', 'html-pinned', 'iframe', 'wordpress', 'ghost', 'squarespace', 'blogger'] as const)
    it(`are in order as the doctor sees them: ${name}`, async () => {
      const {code} = snippetFor(name, article(), {site: SITE});
      const source = {
        html: `<!doctype html><h1>Page</h1>${code[0]!.text}`,
        headers: {},
        url: 'https://clinic.example/',
      };
      const {findings, cards} = await diagnose(source, {parse: parsePage});
      assert.equal(cards, 1);
      assert.deepEqual(findings, []);
    });

  it('name every directive that the doctor would ask for', async () => {
    const {code, policy} = snippetFor('html', article(), {site: SITE});
    const lines = policy.map(({directive, source}) => `${directive} ${source}`);
    const source = {
      html: `<!doctype html><h1>Page</h1>${code[0]!.text}`,
      headers: {'content-security-policy': `default-src 'none'; ${lines.join('; ')}`},
      url: 'https://clinic.example/',
    };
    assert.deepEqual((await diagnose(source, {parse: parsePage})).findings, []);
  });
});
