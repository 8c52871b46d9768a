import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {parseAtomFeed, parseJsonFeed, parseRssFeed} from 'feedsmith';
import Parser from 'rss-parser';

import {publish} from '../../../../src/node/publish/publish.js';
import {HOSTILE_STRINGS} from '../../../fixtures/hostile-strings.js';
import {BASE_FILES, SECTIONS, summary, writeFiles} from '../../fixtures/content-folder.js';
import {assertInert, attribute, elements, named, parsePart, textOf} from '../../fixtures/html.js';
import {PublishedSite, SAMPLE_LIBRARY} from '../../fixtures/library.js';
import {noXmllint, xmllint} from '../../fixtures/tools.js';

const ADDRESS = 'https://site.example/base/';
const RSS = /(^|^topics\/[a-z0-9-]+\/)feed\.xml$/;
const ATOM = /(^|^topics\/[a-z0-9-]+\/)atom\.xml$/;
const JSON_FEED = /(^|^topics\/[a-z0-9-]+\/)feed\.json$/;

/** What a mail tool's sanitiser keeps. */
const KEPT_TAGS = ['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'h3', 'img'];

const rssParser = new Parser<object, {creator?: string}>();

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
  readonly summary: string;
  readonly date_published: string;
  readonly attachments?: readonly {url: string; size_in_bytes: number; mime_type: string}[];
}

describe('feeds', () => {
  let folder: string;
  let site: PublishedSite;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ms-research-'));
    await publish({content: SAMPLE_LIBRARY, out: join(folder, 'sample'), site: ADDRESS});
    site = await PublishedSite.read(join(folder, 'sample'), ADDRESS);
  });

  after(() => rm(folder, {recursive: true, force: true}));

  const publishFiles = async (name: string, files: Readonly<Record<string, string>>): Promise<PublishedSite> => {
    await writeFiles(join(folder, name), {...BASE_FILES, ...files});
    await publish({content: join(folder, name), out: join(folder, `${name}-site`), site: ADDRESS});
    return PublishedSite.read(join(folder, `${name}-site`), ADDRESS);
  };

  const items = (from: PublishedSite, path = 'feed.json'): readonly JsonItem[] =>
    (from.json(path) as {items: JsonItem[]}).items;

  describe('of the sample library', () => {
    it('are one for the whole and one for each topic, in three formats', () => {
      const topics = site.paths(/^v1\/topics\/[a-z0-9-]+\.json$/).length;
      for (const format of [RSS, ATOM, JSON_FEED]) assert.equal(site.paths(format).length, topics + 1);
    });

    it('hold every summary and every notice', () => {
      const events = site
        .articles()
        .filter(({paper}) => ['retracted', 'concern', 'corrected'].includes(paper.status)).length;
      assert.equal(events, 3);
      assert.equal(items(site).length, 22 + events);
    });

    it('say the same in all formats, as an outside parser reads them', async () => {
      for (const path of site.paths(RSS)) {
        const folderOf = path.slice(0, -'feed.xml'.length);
        const expected = items(site, `${folderOf}feed.json`);
        assert.ok(expected.length, path);
        for (const name of ['feed.xml', 'atom.xml']) {
          const read = await rssParser.parseString(site.text(folderOf + name));
          const seen = read.items.map((item) => ({
            id: item.guid ?? (item as {id?: string}).id,
            url: item.link,
            title: item.title,
            date: item.isoDate,
          }));
          assert.deepEqual(
            seen,
            expected.map(({id, url, title, date_published: date}) => ({id, url, title, date})),
            folderOf + name,
          );
          for (const item of read.items) assert.ok(item.creator ?? (item as {author?: string}).author, item.title);
        }
      }
    });

    it('are well formed', {skip: noXmllint}, () => {
      for (const path of [...site.paths(RSS), ...site.paths(ATOM)]) assert.equal(xmllint(site.text(path)), '', path);
    });

    it('have what RSS 2.0 asks for, with dates of RFC 822', () => {
      for (const path of site.paths(RSS)) {
        const xml = site.text(path);
        const feed = parseRssFeed(xml);
        assert.ok(feed.title && feed.link && feed.description, path);
        assert.equal(feed.language, 'en');
        assert.deepEqual(
          feed.atom?.links?.map(({href, rel}) => [href, rel]),
          [[ADDRESS + path, 'self']],
        );
        const dates = [...xml.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(([, date]) => date!);
        assert.equal(dates.length, feed.items!.length + 1);
        for (const date of dates)
          assert.match(date, /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} 00:00:00 GMT$/);
        for (const {guid, link} of feed.items!) assert.equal(guid!.isPermaLink, guid!.value === link);
      }
    });

    it('have what Atom asks for', () => {
      for (const path of site.paths(ATOM)) {
        const feed = parseAtomFeed(site.text(path));
        assert.ok(feed.id && feed.title && feed.updated && feed.authors?.[0]?.name, path);
        assert.ok(feed.links!.some(({rel, href}) => rel === 'self' && href === ADDRESS + path));
        for (const {id, title, updated, published, content, authors, links} of feed.entries!) {
          assert.ok(id && title?.value && updated && published && authors?.[0]?.name, path);
          assert.equal(content!.type, 'html');
          assert.ok(links!.some(({rel}) => rel === 'alternate'));
        }
      }
    });

    it('have what JSON Feed 1.1 asks for, and pass the parser of the elements', () => {
      for (const path of site.paths(JSON_FEED)) {
        const {version, feed_url, items: parsed} = site.feed(path);
        assert.deepEqual([version, feed_url], ['https://jsonfeed.org/version/1.1', ADDRESS + path]);
        assert.ok(parseJsonFeed(site.json(path)).title);
        for (const item of parsed) assert.ok(item._ms_research?.document, item.title);
        for (const item of items(site, path)) {
          assert.ok(item.id && item.content_html && item.summary, path);
          assert.ok(!Number.isNaN(Date.parse(item.date_published)));
          for (const {url, mime_type: type} of item.attachments ?? []) assert.ok(url && type);
        }
      }
    });

    it('name each item once, and the same in every feed', () => {
      const titles = new Map<string, string>();
      for (const path of site.paths(JSON_FEED)) {
        const ids = items(site, path).map(({id}) => id);
        assert.equal(new Set(ids).size, ids.length, path);
        for (const {id, title} of items(site, path)) {
          assert.equal(titles.get(id) ?? title, title);
          titles.set(id, title);
        }
      }
    });

    it('lead to pages and pictures that are there, and tell the true size of pictures', () => {
      for (const path of site.paths(RSS))
        for (const item of parseRssFeed(site.text(path)).items!) {
          assert.ok(site.resolves(item.link!), item.link);
          const [enclosure] = item.enclosures ?? [];
          const [media] = item.media?.contents ?? [];
          if (!enclosure) continue;
          const file = site.files[enclosure.url!.slice(ADDRESS.length)]!;
          assert.equal(enclosure.length, file.length);
          assert.deepEqual([media!.url, media!.type, media!.fileSize], [enclosure.url, enclosure.type, file.length]);
          // feedparser, which Buttondown and rss2email read feeds with, would take it for the item's own.
          assert.equal(media!.description, undefined);
        }
    });

    it('hold plain HTML: tags that mail tools keep, no class and no style, absolute addresses, one sized picture', () => {
      for (const {content_html: source, id} of items(site)) {
        const part = parsePart(source);
        assertInert(part);
        for (const element of elements(part)) {
          assert.ok(KEPT_TAGS.includes(element.tagName), element.tagName);
          for (const {name, value} of element.attrs) {
            assert.ok(!['class', 'style', 'id'].includes(name), name);
            if (name === 'href' || name === 'src') assert.match(value, /^(https?:\/\/|mailto:)/);
          }
        }
        const pictures = named(part, 'img');
        assert.equal(pictures.length, id.includes('#') ? 0 : 1, id);
        for (const picture of pictures) {
          for (const name of ['width', 'height'])
            assert.ok(Number(attribute(picture, name)) > 0 && Number(attribute(picture, name)) <= 600);
          assert.ok(attribute(picture, 'alt'));
        }
      }
    });

    it('begin with the picture, or with what is wrong with the paper', () => {
      const openings = {
        retracted: /^<p><strong>This paper was retracted\.<\/strong>/,
        corrected: /^<p><strong>This paper was corrected\.<\/strong>/,
        concern: /^<p><strong>The journal has raised a concern/,
        preprint: /^<p><strong>This is a preprint\.<\/strong>/,
        ok: /^<p><img width="\d+" height="\d+" alt="/,
      };
      for (const {id, url, paper} of site.articles()) {
        const item = items(site).find((other) => other.id === url);
        assert.match(item!.content_html, openings[paper.status], id);
      }
    });

    it('hold the findings and the considerations whole, and when and where to check for corrections', () => {
      for (const {url, sections} of site.articles()) {
        const seen = textOf(parsePart(items(site).find(({id}) => id === url)!.content_html)).replace(/\s+/g, ' ');
        for (const {kind, body} of sections.filter(({kind: other}) => other !== 'audience'))
          for (const words of leaves(body))
            assert.ok(seen.includes(words.replace(/\s+/g, ' ').trim()), `${kind}: ${words}`);
        assert.match(seen, /As of 23 November 2026\. Check for corrections: https:/);
        assert.match(seen, /Drafted by a language model on/);
      }
    });

    it('tell of the retraction as an item of its own, and never without the word', () => {
      const about = items(site).filter(({url}) => url.includes('/cd14-gene-variants/'));
      assert.deepEqual(
        about.map(({id, title, date_published: date}) => [
          id.slice(`${ADDRESS}articles/cd14-gene-variants/`.length),
          /^Retracted(?: paper)?: /.exec(title)![0],
          date.slice(0, 10),
        ]),
        [
          ['', 'Retracted paper: ', '2026-11-23'],
          ['#retraction-2024-05', 'Retracted: ', '2024-05-01'],
        ],
      );
      const notice = textOf(parsePart(about[1]!.content_html));
      assert.match(notice, /^This paper was retracted\. Notice of May 2024\. The journal's editors/);
      assert.match(notice, /What this means: Its results must not be relied on\./);
      for (const {summary: words} of about) assert.match(words, /^This paper was retracted\./);
    });

    it('tell of corrections on the day of their notices', () => {
      const corrections = items(site).filter(({title}) => title.startsWith('Corrected: '));
      assert.deepEqual(
        corrections.map(({id, date_published: date}) => [id.slice(`${ADDRESS}articles/`.length), date.slice(0, 10)]),
        [
          ['myelin-drug-screen/#correction-2024-07-12', '2024-07-12'],
          ['rim-lesions-and-disability/#correction-2019-12-01', '2019-12-01'],
        ],
      );
    });
  });

  it('hold the newest 50, and a topic those of its own', async () => {
    const days = Array.from({length: 60}, (_, index) =>
      new Date(Date.UTC(2026, 0, index + 1)).toISOString().slice(0, 10),
    );
    const made = await publishFiles(
      'many',
      Object.fromEntries(
        days.map((day, index) => [
          `articles/a${index}.md`,
          summary({published: `published: ${day}`, topics: `topics: [${index % 2 ? 'sleep' : 'fatigue'}]`}),
        ]),
      ),
    );
    const dates = (path: string): string[] => items(made, path).map(({date_published: date}) => date.slice(0, 10));
    const newestFirst = [...days].reverse();
    assert.deepEqual(dates('feed.json'), newestFirst.slice(0, 50));
    assert.deepEqual(
      dates('topics/sleep/feed.json'),
      newestFirst.filter((_, index) => index % 2 === 0),
    );
    assert.match(made.text('feed.xml'), /<lastBuildDate>Sun, 01 Mar 2026 00:00:00 GMT</);
  });

  it('tell that a summary was taken back, in its topics too', async () => {
    const made = await publishFiles('withdrawn', {
      'articles/a.md': summary({withdrawn: 'withdrawn: {date: 2026-12-01, reason: It was wrong., replacement: b}'}, ''),
      'articles/b.md': summary(),
    });
    for (const path of ['feed.json', 'topics/sleep/feed.json']) {
      const [item] = items(made, path);
      assert.deepEqual(
        [item!.id, item!.title, item!.summary],
        [
          `${ADDRESS}articles/a/#withdrawn-2026-12-01`,
          'Taken back: A title',
          'This summary was taken back. It was wrong.',
        ],
      );
      assert.ok(
        named(parsePart(item!.content_html), 'a').some((link) => attribute(link, 'href') === `${ADDRESS}articles/b/`),
      );
    }
  });

  it('of an empty library are empty, and in order', async () => {
    const made = await publishFiles('empty', {'articles/notes.txt': 'none yet'});
    assert.deepEqual(items(made), []);
    assert.deepEqual((await rssParser.parseString(made.text('feed.xml'))).items, []);
    assert.ok(parseAtomFeed(made.text('atom.xml')).updated);
  });

  describe('of hostile texts', () => {
    let hostile: PublishedSite;

    before(async () => {
      const files = HOSTILE_STRINGS.map(({text}, index) => {
        const word = JSON.stringify(`Word ${text}`);
        const markdown = `Word ${text}`.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ');
        const parts = {
          title: `title: ${word}`,
          summary: `summary: ${word}`,
          takeaway: `takeaway: ${word}`,
          applicability: `applicability: {subjects: [people], note: ${word}}`,
          image: `image: {file: moon.svg, alt: ${word}}`,
          paper: `paper: {type: a, title: ${word}, container-title: ${word}, author: [{family: ${word}}], status: corrected, notices: [{kind: correction, text: ${word}}]}`,
          provenance: `provenance: {author: ${word}, reviews: [{name: ${word}}]}`,
        };
        return [`articles/a${index}.md`, summary(parts, SECTIONS.replace('They found it.', markdown))] as const;
      });
      const {text} = HOSTILE_STRINGS[0]!;
      hostile = await publishFiles('hostile', {
        ...Object.fromEntries(files),
        'images/moon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>',
        'ms-research.config.yml': JSON.stringify({site: ADDRESS, title: text, description: text, language: 'en'}),
        'topics.yml': JSON.stringify([{id: 'sleep', label: `]]>${text}\0`}]),
      });
    });

    it('are well formed', {skip: noXmllint}, () => {
      for (const path of [...hostile.paths(RSS), ...hostile.paths(ATOM)])
        assert.equal(xmllint(hostile.text(path)), '', path);
    });

    it('hold no character that XML has not', () => {
      for (const path of [...hostile.paths(RSS), ...hostile.paths(ATOM), ...hostile.paths(JSON_FEED)])
        // eslint-disable-next-line no-control-regex -- these are what must not be there
        assert.ok(!/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(hostile.text(path)), path);
    });

    it('say the same to outside parsers in all formats, and leave no markup', async () => {
      const expected = items(hostile);
      assert.equal(expected.length, 50);
      const rss = parseRssFeed(hostile.text('feed.xml')).items!;
      const atom = parseAtomFeed(hostile.text('atom.xml')).entries!;
      const outside = (await rssParser.parseString(hostile.text('feed.xml'))).items;
      expected.forEach((item, index) => {
        assert.equal(atom[index]!.title!.value, item.title);
        assert.equal(normal(atom[index]!.content!.value!), normal(item.content_html));
        assert.equal(normal(rss[index]!.content!.encoded!), normal(item.content_html));
        assert.equal(outside[index]!.guid, item.id);
        for (const value of [item.content_html, rss[index]!.description!, rss[index]!.title!, outside[index]!.title!])
          assertInert(parsePart(value));
        for (const {tagName} of elements(parsePart(item.content_html))) assert.ok(KEPT_TAGS.includes(tagName), tagName);
        // Read as HTML, as some tools do, a title in RSS is the words alone.
        assert.equal(textOf(parsePart(rss[index]!.title!)), item.title);
      });
    });
  });
});

/** XML turns line breaks of all kinds into one. */
const normal = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

interface Leaf {
  readonly value?: string;
  readonly children?: readonly Leaf[];
}

const leaves = (nodes: readonly Leaf[]): string[] =>
  nodes.flatMap(({value, children = []}) => (value === undefined ? leaves(children) : [value]));
