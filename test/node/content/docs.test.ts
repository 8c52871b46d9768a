import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {readConfig} from '../../../src/node/content/config.js';
import {readTopics} from '../../../src/node/content/topics.js';
import type {FileProblem} from '../../../src/node/known-error.js';
import {HEADINGS} from '../../../src/node/mesh/headings.js';
import {projectRoot} from '../../helpers/project.js';

describe('docs/content.md', () => {
  const text = readFileSync(`${projectRoot}/docs/content.md`, 'utf8');
  const example = (heading: string): string =>
    new RegExp(`\\n## ${heading}\\n[^]*?\`\`\`yaml\\n([^]*?)\`\`\``).exec(text)![1]!;
  const problems: FileProblem[] = [];

  it('shows topics that are read as it says', () => {
    const topics = readTopics(example('Topics'), 'topics.yml', problems);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      topics?.map(({id, code, broader}) => [id, code?.value, broader]),
      [
        ['relapsing-ms', 'D020529', ['multiple-sclerosis']],
        ['multiple-sclerosis', 'D009103', []],
        ['childhood-ms', undefined, ['multiple-sclerosis']],
        ['covid-19', 'D000086382', []],
      ],
    );
  });

  it('shows a config that is read, with the provenance of its texts', () => {
    const config = readConfig(example('Config') + example('Provenance'), 'config', problems);
    assert.deepEqual(problems, []);
    assert.deepEqual(config?.provenance?.reviews, [{name: 'Sam Roe', role: 'Neurologist', date: '2026-11-24'}]);
  });

  it('says how many headings there are', () => {
    const [, headings, ids] = /about (\d+) headings[^]*?some (\d+) of them/.exec(text)!.map(Number);
    assert.ok(Math.abs(headings! - HEADINGS.length) < 10, String(HEADINGS.length));
    assert.ok(Math.abs(ids! - HEADINGS.filter(({id}) => id !== undefined).length) < 10);
  });
});
