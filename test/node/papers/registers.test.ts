import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {mergeRecords} from '../../../src/node/papers/merge.js';
import {crossref, europepmc, pubmed} from '../../../src/node/papers/registers.js';
import {crossrefRecord} from '../../../src/node/papers/crossref-record.js';
import {recorded, withoutRecorded} from '../fixtures/recorded.js';
import {localCaller} from '../fixtures/registers.js';

const item = (DOI: string, rest: object = {}): object => ({DOI, type: 'journal-article', title: [DOI], ...rest});
const works = (...items: object[]): string => JSON.stringify({message: {items}});

describe('registers', () => {
  it('ask Crossref for many at once, and tell known papers from unknown', async (test) => {
    const local = await localCaller(test, () => works(item('10.5555/A'), item('10.5555/b')));
    const answers = await crossref(local).lookup(['doi:10.5555/a', 'doi:10.5555/b', 'doi:10.5555/c']);
    assert.deepEqual(local.asked, [
      '/works?filter=doi:10.5555/a,doi:10.5555/b,doi:10.5555/c&rows=6&mailto=a@b.example',
    ]);
    assert.deepEqual(
      [...answers.values()].map(({record}) => record?.fields.title?.value),
      ['10.5555/A', '10.5555/b', undefined],
    );
    assert.ok([...answers.values()].every(({isUsable}) => isUsable));
  });

  it('ask for a DOI with a comma alone', async (test) => {
    const local = await localCaller(test, () => JSON.stringify({message: item('10.5555/a,b')}));
    const answers = await crossref(local).lookup(['doi:10.5555/a,b']);
    assert.match(local.asked[0]!, /^\/works\/10\.5555\/a,b\?/);
    assert.ok(answers.get('doi:10.5555/a,b')?.record);
  });

  for (const [name, body, note] of [
    ['two records for one DOI', works(item('10.5555/a'), item('10.5555/A')), /2 records/],
    [
      'a correction in place of the paper',
      works(item('10.5555/a', {'update-to': [{type: 'erratum'}]})),
      /only a notice/,
    ],
    ['HTML', '<!doctype html><p>Down for repair', /cannot be read/],
    ['JSON that breaks off', '{"message": {"items": [', /cannot be read/],
    ['JSON of another shape', '[]', /cannot be read/],
  ] as const)
    it(`use nothing of ${name}, and say so`, async (test) => {
      const answers = await crossref(await localCaller(test, () => body)).lookup(['doi:10.5555/a']);
      const {record, isUsable, notes} = answers.get('doi:10.5555/a')!;
      assert.deepEqual([record, isUsable], [undefined, false]);
      assert.match(notes[0]!, note);
    });

  it('take an empty list as "not known here"', async (test) => {
    const local = await localCaller(test, () => JSON.stringify({resultList: {result: []}}));
    const answers = await europepmc(local).lookup(['pmid:99999991', 'doi:10.5555/a']);
    assert.match(
      local.asked[0]!,
      /^\/search\?query=\(EXT_ID:99999991 AND SRC:MED\) OR DOI:"10\.5555\/a"&resultType=core/,
    );
    assert.deepEqual([...answers.values()], Array(2).fill({isUsable: true, notes: []}));
  });

  it('ask PubMed for a recorded paper', {skip: withoutRecorded}, async (test) => {
    const local = await localCaller(test, () => recorded('pubmed/pmid_28731372.xml'));
    const answers = await pubmed(local).lookup(['pmid:28731372']);
    const {fields, issued, status} = mergeRecords([answers.get('pmid:28731372')!.record!], '2026-11-23');
    assert.equal(fields.DOI?.source, 'PubMed ArticleIdList');
    assert.deepEqual(issued, {value: '2017-07-21', source: 'PubMed ArticleDate'});
    assert.deepEqual(status, {value: 'ok', source: 'PubMed: no notice'});
  });
});

describe('mergeRecords', () => {
  const record = (rest: object): NonNullable<ReturnType<typeof crossrefRecord>> =>
    crossrefRecord(item('10.5555/a', rest))!;

  it('believes the publisher first, and takes from others what it does not tell', () => {
    const own = record({volume: '1'});
    const other = {...record({volume: '2', issue: '3'}), service: 'PubMed' as const};
    const {fields} = mergeRecords([other, own], '2026-11-23');
    assert.deepEqual([fields.volume?.value, fields.issue?.value], ['1', '3']);
  });

  for (const [name, types, status] of [
    ['nothing', [], 'ok'],
    ['a correction', ['correction'], 'corrected'],
    ['a correction and a concern', ['correction', 'expression_of_concern'], 'concern'],
    ['everything', ['correction', 'expression_of_concern', 'retraction'], 'retracted'],
    ['a type nobody knows', ['hex'], 'concern'],
    ['kinds that do no harm', ['addendum', 'clarification', 'new_version', 'new_edition'], 'ok'],
  ] as const)
    it(`makes ${status} of ${name}`, () => {
      const merged = mergeRecords(
        [record({'updated-by': types.map((type) => ({type, DOI: `10.5555/${type}`}))})],
        '2026-11-23',
      );
      assert.equal(merged.status.value, status);
      assert.equal(
        merged.notes.some((note) => note.includes('"hex"')),
        types.some((type) => type === 'hex'),
      );
    });

  it('takes the earliest date, as exact as it is known, and none that has not come', () => {
    const dates = (...days: number[][]): object =>
      Object.fromEntries(
        days.map((day, index) => [['published-online', 'published-print', 'issued'][index]!, {'date-parts': [day]}]),
      );
    const {issued, notes} = mergeRecords([record(dates([2026], [2027, 1, 1], [2026, 3, 4]))], '2026-11-23');
    assert.deepEqual(issued, {value: '2026-03-04', source: 'Crossref issued'});
    assert.ok(notes.includes('Crossref published-print: 2027-01-01 has not come yet'));
    assert.equal(mergeRecords([record(dates([2027]))], '2026-11-23').issued, undefined);
  });
});
