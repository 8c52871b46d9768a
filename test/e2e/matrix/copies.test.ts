import assert from 'node:assert/strict';
import {it} from 'node:test';

import {readPackageJson} from '../../helpers/project.js';
import {describeInEveryEngine} from './every-engine.js';
import {OTHER_VERSION as OTHER} from './library.js';
import {everything, scriptTag, TITLE, untilEverything} from './pages.js';
import type {Script} from './pages.js';
import {library, publisher} from './sites.js';

const {version: OURS} = readPackageJson();

type Copy = readonly [script: Script, version: string, query?: string];

interface Copies {
  readonly name: string;
  readonly copies: readonly Copy[];
  /** Versions that the warning names; none where all tags are of one copy. */
  readonly warns?: {readonly unused: string; readonly present: string};
}

const COPIES: readonly Copies[] = [
  {
    name: 'the same tag twice',
    copies: [
      ['ms-research', OURS],
      ['ms-research', OURS],
    ],
  },
  {
    name: 'one version from two addresses',
    copies: [
      ['ms-research', OURS],
      ['ms-research', OURS, '?again'],
    ],
    warns: {unused: OURS, present: OURS},
  },
  {
    name: 'two versions',
    copies: [
      ['ms-research', OURS],
      ['ms-research', OTHER],
    ],
    warns: {unused: OTHER, present: OURS},
  },
  {
    name: 'two versions, the other first',
    copies: [
      ['ms-research', OTHER],
      ['ms-research', OURS],
    ],
    warns: {unused: OURS, present: OTHER},
  },
  {
    name: 'module and classic',
    copies: [
      ['ms-research', OURS],
      ['ms-research.iife', OURS],
    ],
    warns: {unused: OURS, present: OURS},
  },
  {
    name: 'classic and module of two versions',
    copies: [
      ['ms-research.iife', OTHER],
      ['ms-research-all', OURS],
    ],
    warns: {unused: OURS, present: OTHER},
  },
  {
    // Its code is there only when the other has run.
    name: 'autoload.js before ms-research.js of another version',
    copies: [
      ['autoload', OTHER],
      ['ms-research', OURS],
    ],
    warns: {unused: OTHER, present: OURS},
  },
  {
    name: 'ms-research.js before autoload.js of another version',
    copies: [
      ['ms-research', OURS],
      ['autoload', OTHER],
    ],
    warns: {unused: OTHER, present: OURS},
  },
  {
    name: 'three scripts',
    copies: [
      ['ms-research.iife', OTHER],
      ['ms-research', OURS],
      ['ms-research-all', OURS],
    ],
    warns: {unused: OURS, present: OTHER},
  },
];

const tags = (copies: readonly Copy[]): string =>
  copies
    .map(([script, version, query = '']) =>
      scriptTag(library.origin, script, '', version === OURS ? '1' : version).replace('.js"', `.js${query}"`),
    )
    .join('\n');

describeInEveryEngine('our script more than once', ({inTab}) => {
  for (const {name, copies, warns} of COPIES)
    it(`${name}: everything works, and ${warns ? 'one warning names both' : 'nobody is warned'}`, () =>
      inTab(async (tab) => {
        // Our policy may be made only once.
        const headers = {'content-security-policy': "require-trusted-types-for 'script'; trusted-types ms-research"};
        await tab.goto(publisher.page({headers, head: tags(copies), body: everything(library.origin)}));
        await untilEverything(tab);
        assert.deepEqual(await tab.run(() => window.recorded), {
          refused: [],
          failed: [],
          console: warns ? [`ms-research-widgets ${warns.unused} stays unused: the page has ${warns.present}`] : [],
        });
        const titles = await tab.run(() =>
          window.partsOf('ms-research-card', 'title').map((part) => part.textContent.trim()),
        );
        assert.equal(titles.filter((title) => title === TITLE).length, 1);
      }));
});
