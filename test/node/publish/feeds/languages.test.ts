import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {TestContext} from 'node:test';
import {parseAtomFeed, parseRssFeed} from 'feedsmith';

import {contentFolder, summary} from '../../fixtures/content-folder.js';
import {parsePart, textOf} from '../../fixtures/html.js';
import {PublishedSite} from '../../fixtures/library.js';

const PAPER =
  'paper: {type: article-journal, title: A paper, status: retracted, notices: [{kind: retraction, date: 2026-11}]}';
const CONCERN = 'paper: {type: article-journal, title: A paper, status: concern}';
const WITHDRAWN = 'withdrawn: {date: 2026-12-01, reason: Grund.}';
const DRAFT = 'provenance: {sample: true, author: Ada, languageModel: {date: 2026-11-01}}';
/** Words of ours that must not be left in a feed of another language. */
const ENGLISH =
  /Retracted|retracted|concern|Taken back|Notice of|What this|Our summary|Do not rely|Who was|Source|As of|Check for|Week of|weekly|notices?\b|more<|language model|Sample|Credibility|Studies differ|Summaries/;

/** A library whose language is `library`, with a summary in each of the languages `written`, and every kind of item of each. */
async function published(test: TestContext, library: string, written: readonly string[]): Promise<PublishedSite> {
  const files = written.flatMap((tag) => {
    const language = `language: ${tag}`;
    return [
      [`articles/${tag}-plain.md`, summary({language, title: 'title: Titel', provenance: DRAFT})],
      [`articles/${tag}-pulled.md`, summary({language, title: 'title: Titel', paper: PAPER})],
      [`articles/${tag}-doubted.md`, summary({language, title: 'title: Titel', paper: CONCERN})],
      [`articles/${tag}-withdrawn.md`, summary({language, title: 'title: Titel', withdrawn: WITHDRAWN}, '')],
    ] as const;
  });
  const content = await contentFolder(test, {
    ...Object.fromEntries(files),
    'ms-research.config.yml': `site: https://site.example/\ntitle: Bibliothek\nlanguage: ${library}\n`,
    'topics.yml': '- {id: sleep, label: Schlaf}\n',
  });
  return PublishedSite.publish(test, {content});
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
  readonly language: string;
  readonly authors: readonly {readonly name: string}[];
}

const itemsOf = (site: PublishedSite): readonly Item[] => (site.json('feed.json') as {items: Item[]}).items;
const itemOf = (site: PublishedSite, end: string): Item =>
  itemsOf(site).find(({id}) => id.endsWith(`/articles/${end}`))!;
const wordsOf = ({content_html: source}: Item): string => textOf(parsePart(source)).replace(/\s+/g, ' ');

describe('feeds of a German library', () => {
  it('speak German, in every kind of item', async (test) => {
    const site = await published(test, 'de', ['de']);
    assert.deepEqual(
      itemsOf(site).map(({title}) => title),
      [
        'Zurückgenommene Zusammenfassung: Titel',
        'Bedenken der Zeitschrift: Titel',
        'Fachartikel unter Vorbehalt: Titel',
        'Titel',
        'Zurückgezogener Fachartikel: Titel',
        'Zurückgezogen: Titel',
      ],
    );
    const plain = itemOf(site, 'de-plain/');
    assert.match(
      wordsOf(plain),
      /Wer untersucht wurde: Menschen\. .*Quelle: .*Stand: 23\. November 2026\. Auf Korrekturen prüfen:/,
    );
    assert.equal(plain.authors[0]!.name, 'Beispieltext, Ada, Entwurf eines Sprachmodells (KI)');
    assert.match(
      wordsOf(itemOf(site, 'de-pulled/#retraction-2026-11')),
      /^Dieser Fachartikel wurde zurückgezogen\. Datum der Mitteilung: November 2026\. Was das bedeutet: .*Falls Sie sie weitergegeben haben/,
    );
    assert.match(wordsOf(itemOf(site, 'de-doubted/#concern')), /Das Datum der Mitteilung kennen wir nicht\./);
    const withdrawn = itemOf(site, 'de-withdrawn/#withdrawn-2026-12-01');
    assert.match(wordsOf(withdrawn), /1\. Dezember 2026\. Grund\. .*Verlassen Sie sich nicht auf „Titel“\./);
    assert.equal(withdrawn.summary, 'Diese Zusammenfassung wurde zurückgenommen. Grund.');
  });

  it('leave no word of ours in English, in any format, oEmbed included', async (test) => {
    const site = await published(test, 'de', ['de']);
    for (const path of site.paths(/(?:feed|atom|weekly)\.(?:xml|json)$|^v1\/oembed\//)) {
      // Names of files, topics and kinds are no words.
      const text = site
        .text(path)
        .replace(/https?:[^\s"'<]*|"_ms_research":\{.*?\}(?=[,}])/g, '')
        .replaceAll('A paper', '');
      const [found] = ENGLISH.exec(text) ?? [];
      assert.equal(found, undefined, path);
    }
  });

  it('describe themselves in German', async (test) => {
    const site = await published(test, 'de', ['de']);
    const topic = 'Zusammenfassungen zu „Schlaf“, und was aus ihren Fachartikeln geworden ist.';
    assert.equal(parseRssFeed(site.text('topics/sleep/feed.xml')).description, topic);
    assert.equal(parseAtomFeed(site.text('topics/sleep/atom.xml')).subtitle!.value, topic);
    assert.equal((site.json('topics/sleep/feed.json') as {description: string}).description, topic);
    const weekly = parseRssFeed(site.text('weekly.xml'));
    assert.deepEqual(
      [weekly.title, weekly.description, weekly.items!.map(({title}) => title)],
      [
        'Bibliothek, wöchentlich',
        'Was neu ist, ein Eintrag pro Woche.',
        [
          'Woche vom 30. November 2026: 1 Mitteilung zu Fachartikeln',
          'Woche vom 23. November 2026: 3 Zusammenfassungen, 1 Mitteilung zu Fachartikeln',
          'Woche vom 26. Oktober 2026: 1 Mitteilung zu Fachartikeln',
        ],
      ],
    );
  });

  it('say an Arabic summary in Arabic, from right to left', async (test) => {
    const site = await published(test, 'de', ['de', 'ar']);
    const item = itemOf(site, 'ar-pulled/');
    assert.deepEqual([item.title, item.language], ['بحث مسحوب: Titel', 'ar']);
    assert.match(item.content_html, /^<div lang="ar" dir="rtl"><p><strong>سُحب هذا البحث بعد نشره\./);
    assert.doesNotMatch(item.content_html, ENGLISH);
    assert.doesNotMatch(itemOf(site, 'de-pulled/').content_html, /dir=/);
    const [, week] = parseRssFeed(site.text('weekly.xml')).items!;
    assert.match(week!.title!, /^Woche vom 23\. November 2026: /);
    assert.match(week!.content!.encoded!, /<h3 lang="ar" dir="rtl"><a [^>]*>بحث موضع تساؤل: Titel/);
  });
});

describe('feeds of an Arabic library', () => {
  it('speak Arabic about themselves, and German about a German summary', async (test) => {
    const site = await published(test, 'ar', ['ar', 'de']);
    assert.equal(
      parseRssFeed(site.text('topics/sleep/feed.xml')).description,
      'ملخصات عن «Schlaf»، وما آلت إليه أبحاثها.',
    );
    const weekly = parseRssFeed(site.text('weekly.xml'));
    assert.equal(weekly.title, 'Bibliothek، أسبوعيًا');
    assert.match(weekly.items![0]!.title!, /^أسبوع .*: إشعاران عن الأبحاث$/);
    assert.match(weekly.items![0]!.content!.encoded!, /^<div lang="ar" dir="rtl"><h3/);
    assert.match(
      weekly.items![0]!.content!.encoded!,
      /<h3 lang="de" dir="ltr"><a [^>]*>Zurückgenommene Zusammenfassung/,
    );
    assert.equal(itemOf(site, 'de-pulled/').title, 'Zurückgezogener Fachartikel: Titel');
  });
});

describe('feeds of a library in a language that we have no words in', () => {
  it('speak English', async (test) => {
    const site = await published(test, 'ja', ['ja']);
    assert.equal(parseRssFeed(site.text('weekly.xml')).title, 'Bibliothek, weekly');
    assert.equal(itemOf(site, 'ja-pulled/').title, 'Retracted paper: Titel');
  });
});
