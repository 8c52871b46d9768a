import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseRssFeed} from 'feedsmith';
import type {TestContext} from 'node:test';

import {publish} from '../../../../src/node/publish/publish.js';
import {weekOf} from '../../../../src/node/publish/feeds/weekly.js';
import {contentFolder, readFiles, summary, temporaryFolder} from '../../fixtures/content-folder.js';
import type {Files} from '../../fixtures/content-folder.js';
import {noXmllint, xmllint} from '../../fixtures/tools.js';

async function weeklyFeed(test: TestContext, articles: Files) {
  const content = await contentFolder(test, articles);
  const out = await temporaryFolder(test);
  await publish({content, out: `${out}/site`});
  const files = await readFiles(`${out}/site`);
  const xml = Buffer.from(files['weekly.xml']!, 'latin1').toString('utf8');
  return {xml, items: parseRssFeed(xml).items ?? []};
}

const on = (published: string, title: string, paper?: string) =>
  summary({title: `title: ${title}`, published: `published: ${published}`, ...(paper ? {paper} : {})});

describe('the weekly feed', () => {
  it('begins weeks on Mondays', () => {
    for (const [day, monday] of [
      ['2026-11-23', '2026-11-23'],
      ['2026-11-29', '2026-11-23'],
      ['2026-11-22', '2026-11-16'],
      ['2027-01-01', '2026-12-28'],
      ['2024-02-29', '2024-02-26'],
    ] as const)
      assert.equal(weekOf(day), monday);
  });

  it('has one item a week, by the days of the summaries, with notices first', async (test) => {
    const retracted =
      'paper: {type: article-journal, title: A paper, status: retracted, notices: [{kind: retraction, date: 2026-11-26}]}';
    const {xml, items} = await weeklyFeed(test, {
      'articles/a.md': on('2026-11-23', 'First & <b>'),
      'articles/b.md': on('2026-11-29', 'Second'),
      'articles/c.md': on('2026-11-30', 'Third'),
      'articles/d.md': on('2026-10-01', 'Fourth', retracted),
    });
    assert.deepEqual(
      items.map(({title}) => title),
      [
        'Week of 30 November 2026: 1 summary',
        'Week of 23 November 2026: 2 summaries, 1 notice about papers',
        'Week of 28 September 2026: 1 summary',
      ],
    );
    const week = items[1]!;
    assert.equal(week.guid?.value, 'https://site.example/weekly.xml#2026-11-23');
    assert.equal(week.guid?.isPermaLink, false);
    assert.equal(new Date(week.pubDate as unknown as string).toISOString(), '2026-11-29T00:00:00.000Z');
    const titles = [...week.content!.encoded!.matchAll(/<h3><a href="([^"]*)">(.*?)<\/a>/g)].map(
      ([, url, title]) => `${title} ${url}`,
    );
    assert.deepEqual(titles, [
      'Retracted: Fourth https://site.example/articles/d/',
      'Second https://site.example/articles/b/',
      'First &amp; &lt;b&gt; https://site.example/articles/a/',
    ]);
    if (!noXmllint) assert.equal(xmllint(xml), '');
  });

  it('shows 20 entries of a week, and says how many more there are', async (test) => {
    const many = Object.fromEntries(
      Array.from({length: 23}, (_, index) => [`articles/s${index}.md`, on('2026-11-24', `Number ${index}`)]),
    );
    const {items} = await weeklyFeed(test, many);
    assert.equal(items.length, 1);
    const {encoded = ''} = items[0]!.content!;
    assert.equal(encoded.match(/<h3>/g)!.length, 20);
    assert.match(encoded, /<a href="https:\/\/site\.example\/">3 more<\/a>/);
  });

  it('holds 12 weeks', async (test) => {
    const weeks = Object.fromEntries(
      Array.from({length: 14}, (_, index) => {
        const day = new Date(Date.UTC(2026, 0, 5 + index * 7)).toISOString().slice(0, 10);
        return [`articles/w${index}.md`, on(day, `Week ${index}`)];
      }),
    );
    const {items} = await weeklyFeed(test, weeks);
    assert.equal(items.length, 12);
    assert.match(items[0]!.title!, /6 April 2026/);
  });
});
