import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {projectRoot} from '../../helpers/project.js';
import {TECHNICAL_TERMS} from '../../../src/node/check/technical-words.js';
import {rulesTable} from '../fixtures/check-rules.js';

describe('docs/check.md', () => {
  const text = readFileSync(`${projectRoot}/docs/check.md`, 'utf8');

  it('lists the rules as they are', () => {
    assert.ok(text.includes(`\n${rulesTable()}\n`), `the table should be\n${rulesTable()}`);
  });

  it('says how many technical words there are', () => {
    const [, about] = /list of about (\d+)/.exec(text) ?? [];
    assert.ok(Math.abs(Number(about) - TECHNICAL_TERMS.length) <= 25, String(TECHNICAL_TERMS.length));
  });
});
