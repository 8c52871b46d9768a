import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {crossrefRecord} from '../../../src/node/papers/crossref-record.js';
import {europepmcRecord} from '../../../src/node/papers/europepmc-record.js';
import {mergeRecords} from '../../../src/node/papers/merge.js';
import {doiKey, pmidKey} from '../../../src/node/papers/paper-id.js';
import type {PaperKey} from '../../../src/node/papers/paper-id.js';
import {partDate} from '../../../src/node/papers/part-date.js';
import {pubmedRecord} from '../../../src/node/papers/pubmed-record.js';
import {pubmedArticles} from '../../../src/node/papers/pubmed-xml.js';
import type {Register, ServiceRecord} from '../../../src/node/papers/record.js';
import {crossref, europepmc, pubmed} from '../../../src/node/papers/registers.js';
import type {Caller} from '../../../src/node/papers/registers.js';
import {recorded, recordedFiles, withoutRecorded} from '../fixtures/recorded.js';
import {localCaller} from '../fixtures/registers.js';

interface Kind {
  readonly folder: 'crossref' | 'europepmc' | 'pubmed';
  readonly register: (caller: Caller) => Register;
  /** The papers of an answer; undefined for an answer to another question, such as for a publisher, or that something failed. */
  papers(text: string): readonly unknown[] | undefined;
  /** An answer with these papers, as the question for many papers is answered. */
  answer(papers: readonly unknown[], text: string): string;
  read(paper: unknown): ServiceRecord | undefined;
  /** Words of the paper's own data without which nobody may say that something happened to it. */
  readonly notice: RegExp;
  readonly empty: string;
  /** A paper that no answer holds. */
  readonly nobody: PaperKey;
}

interface Works {
  readonly 'message-type': string;
  readonly message: {readonly items?: readonly unknown[]};
}

const KINDS: readonly Kind[] = [
  {
    folder: 'crossref',
    register: crossref,
    papers(text) {
      const {message, 'message-type': type} = JSON.parse(text) as Works;
      return type === 'work' ? [message] : type === 'work-list' ? message.items : undefined;
    },
    answer: (items) => JSON.stringify({message: {items}}),
    read: crossrefRecord,
    notice: /"updated-by"/,
    empty: '{"status": "ok", "message-type": "work-list", "message": {"items": []}}',
    nobody: doiKey('10.5555/nobody'),
  },
  {
    folder: 'europepmc',
    register: europepmc,
    papers: (text) => (JSON.parse(text) as {resultList: {result: readonly unknown[]}}).resultList.result,
    answer: (_, text) => text,
    read: europepmcRecord,
    notice: /"(?:Erratum|Retraction|Expression of concern|Update) in"|Retracted Publication/i,
    empty: '{"resultList": {"result": []}}',
    nobody: doiKey('10.5555/nobody'),
  },
  {
    folder: 'pubmed',
    register: pubmed,
    papers: (text) => (/<PubmedArticleSet/.test(text) ? pubmedArticles(text) : undefined),
    answer: (_, text) => text,
    read: pubmedRecord,
    notice: /"(?:Erratum|Retraction|ExpressionOfConcern|CorrectedandRepublished|Update)In"|Retracted Publication/,
    empty: '<?xml version="1.0" ?><PubmedArticleSet></PubmedArticleSet>',
    nobody: pmidKey('99999991'),
  },
];

const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** The ids under which a register is asked for what it told. */
const keysOf = ({fields: {DOI, PMID}}: ServiceRecord): PaperKey[] =>
  PMID ? [pmidKey(PMID.value)] : DOI ? [doiKey(DOI.value)] : [];

function assertRecord(record: ServiceRecord, paper: unknown, {notice}: Kind): void {
  const {fields, dates, notes, notices, isRetracted, isPreprint, service} = record;
  for (const text of [fields.title?.value, fields['container-title']?.value]) assert.doesNotMatch(text ?? '', MARKUP);
  for (const author of fields.author?.value ?? []) assert.doesNotMatch(Object.values(author).join(' '), MARKUP);
  for (const {value, source} of dates) {
    assert.deepEqual(partDate(...value), value, source);
    assert.ok(value[0] > 1700, source);
  }
  const data = JSON.stringify(paper);
  const hasDate = /"(?:issued|posted|published-\w+|PubDate|journalInfo)"/.test(data);
  assert.ok(!hasDate || dates.length || notes.some((note) => note.endsWith('is no date')), data);
  const isTold = notice.test(data);
  assert.ok(isTold || (!notices.length && !isRetracted), data);
  const {status} = mergeRecords([record], '2026-11-23');
  if (!isTold) {
    assert.deepEqual(
      status,
      isPreprint ? {value: 'preprint', source: service} : {value: 'ok', source: `${service}: no notice`},
    );
  }
}

describe('every recorded answer', {skip: withoutRecorded}, () => {
  it('is there', () => {
    for (const {folder} of KINDS) assert.ok(recordedFiles(folder).length > 1, folder);
    const read = KINDS.map(
      ({folder, papers}) => recordedFiles(folder).flatMap((file) => papers(recorded(file)) ?? []).length,
    );
    assert.ok(
      read.every((count) => count >= 20),
      `${read.join(', ')} papers`,
    );
  });

  for (const kind of KINDS)
    for (const file of recordedFiles(kind.folder)) {
      const text = recorded(file);
      const papers = kind.papers(text);
      const records = (papers ?? []).map((paper) => ({paper, record: kind.read(paper)}));
      const keys = records.flatMap(({record}) => (record ? keysOf(record) : []));
      const asked = keys.length ? keys : [kind.nobody];

      it(`${file} is read, with what it cannot tell left out`, () => {
        for (const {paper, record} of records) {
          assert.ok(record, JSON.stringify(paper).slice(0, 200));
          assertRecord(record, paper, kind);
        }
      });

      it(
        `${file} answers for its papers and for no other`,
        {skip: !papers && 'an answer to another question'},
        async (test) => {
          const register = kind.register(await localCaller(test, () => kind.answer(papers!, text)));
          const answers = await register.lookup([...keys, kind.nobody]);
          for (const key of keys) {
            const {record, notes, isUsable} = answers.get(key)!;
            assert.ok(
              isUsable ? keysOf(record!).includes(key) : /has (?:\d+ records|only a notice)/.test(notes[0]!),
              `${key}: ${notes[0]}`,
            );
          }
          assert.deepEqual(answers.get(kind.nobody), {isUsable: true, notes: []});
        },
      );

      it(`${file} is not used where it is broken, and knows no paper where it is empty`, async (test) => {
        const variants = {
          'broken off': text.slice(0, Math.floor(text.length * 0.6)),
          'broken off at its end': text.trimEnd().slice(0, -2),
          'a page of HTML': `<!doctype html><title>Down</title><p>${papers?.length ?? 0} papers &amp; no answer`,
          nothing: '',
          ...(!papers && {'the answer to another question': text}),
        };
        let body = '';
        const register = kind.register(await localCaller(test, () => body));
        for (const [name, broken] of Object.entries(variants)) {
          body = broken;
          for (const {record, isUsable} of (await register.lookup(asked)).values())
            assert.deepEqual([record, isUsable], [undefined, false], name);
        }
        body = kind.empty;
        for (const {record, isUsable} of (await register.lookup(asked)).values())
          assert.deepEqual([record, isUsable], [undefined, true]);
      });
    }
});
