import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {parse} from '../../../src/article/parse.js';
import {contact, url} from '../../../src/article/shape.js';
import {doiUrl, EMAIL, safeUrl} from '../../../src/article/url.js';

const BASE = 'https://site.example/v1/articles/a.json';

/** Addresses that must never become a link, however they are written. */
const REFUSED = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' \u0000 javascript:alert(1)',
  'javascript://site.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://site.example/1',
  'about:blank',
  'mailto:someone@example.org',
  'tel:+43',
  'ftp://site.example/a',
  'view-source:https://site.example/',
  'https://',
  'http://[::1',
  'https://a b.example/',
  'https://site.example:99999/',
];

describe('safeUrl', () => {
  for (const address of REFUSED)
    it(`refuses ${JSON.stringify(address)}`, () => {
      assert.equal(safeUrl(address), undefined);
      assert.equal(safeUrl(address, BASE), undefined);
    });

  for (const [address, expected] of [
    ['https://example.org', 'https://example.org/'],
    ['HTTP://EXAMPLE.org/A', 'http://example.org/A'],
    ['b.json', 'https://site.example/v1/articles/b.json'],
    ['../related/a.json', 'https://site.example/v1/related/a.json'],
    ['../../../../../x', 'https://site.example/x'],
    ['/x?y#z', 'https://site.example/x?y#z'],
    ['?q', 'https://site.example/v1/articles/a.json?q'],
    ['', BASE],
    ['//host.example/x', 'https://host.example/x'],
    ['\\\\host.example\\x', 'https://host.example/x'],
    ['x/javascript:alert(1)', 'https://site.example/v1/articles/x/javascript:alert(1)'],
    [' https://example.org/a\tb\nc ', 'https://example.org/abc'],
    ['https://exämple.org/ä', 'https://xn--exmple-cua.org/%C3%A4'],
    ['/"><script>', 'https://site.example/%22%3E%3Cscript%3E'],
    ['/\ud800', 'https://site.example/%EF%BF%BD'],
  ] as const)
    it(`resolves ${JSON.stringify(address)}`, () => assert.equal(safeUrl(address, BASE), expected));

  it('gives nothing for a relative address without a base, or with a bad one', () => {
    assert.equal(safeUrl('a.json'), undefined);
    assert.equal(safeUrl('//host.example/'), undefined);
    assert.equal(safeUrl('a.json', 'nonsense'), undefined);
    assert.equal(safeUrl('a.json', 'data:text/plain,x'), undefined);
  });
});

describe('a url field', () => {
  for (const address of REFUSED)
    it(`refuses ${JSON.stringify(address)} with and without a base`, () => {
      assert.ok(!parse(url, address).ok);
      assert.ok(!parse(url, address, BASE).ok);
    });

  it('is resolved against the base', () => {
    assert.deepEqual(parse(url, '../x', BASE), {ok: true, value: 'https://site.example/v1/x'});
    assert.deepEqual(parse(url, '//host.example/x', BASE), {ok: true, value: 'https://host.example/x'});
  });

  it('without a base stays relative, and is written in full form where it is absolute', () => {
    assert.deepEqual(parse(url, '../x'), {ok: true, value: '../x'});
    assert.deepEqual(parse(url, 'HTTPS://example.org/ä'), {ok: true, value: 'https://example.org/%C3%A4'});
  });

  it('is text', () => {
    for (const value of [null, 1, {}, ['https://example.org/'], {toString: () => 'https://example.org/'}])
      assert.deepEqual(parse(url, value, BASE), {
        ok: false,
        problems: [{path: '$', expected: 'an http or https address'}],
      });
  });
});

describe('a contact field', () => {
  for (const address of ['someone@example.org', 'a.b+c@mail.example.org', 'ö@exämple.org'])
    it(`takes ${address} as it is`, () => assert.deepEqual(parse(contact, address, BASE), {ok: true, value: address}));

  it('resolves an address', () =>
    assert.deepEqual(parse(contact, 'report/', BASE), {ok: true, value: 'https://site.example/v1/articles/report/'}));

  it('takes an address that holds an @ as an address', () => {
    const address = 'https://social.example/@someone.else';
    assert.ok(!EMAIL.test(address));
    assert.deepEqual(parse(contact, address, BASE), {ok: true, value: address});
  });

  for (const address of [
    'javascript:alert(1)',
    'mailto:a@example.org',
    'javascript:alert(1)//@example.org',
    'x:y@b.c',
    7,
  ])
    it(`refuses ${JSON.stringify(address)}`, () => assert.ok(!parse(contact, address, BASE).ok));
});

describe('EMAIL', () => {
  for (const text of [
    'a@b',
    '@b.c',
    'a@.',
    'a b@c.d',
    'a@b.c\n',
    'a@b.c?subject=x',
    'a@b.c&d',
    'a%0a@b.c',
    'a:b@c.d',
    '<a@b.c>',
    '"a"@b.c',
    'a@b@c.d',
  ])
    it(`is not ${JSON.stringify(text)}`, () => assert.ok(!EMAIL.test(text)));
});

describe('doiUrl', () => {
  for (const [doi, expected] of [
    ['10.1016/S1474-4422(20)30354-9', 'https://doi.org/10.1016/S1474-4422(20)30354-9'],
    ['10.1002/(SICI)15:16<1661::AID>3.0.CO;2-2', 'https://doi.org/10.1002/(SICI)15:16%3C1661::AID%3E3.0.CO;2-2'],
    ['10.1000/a?b#c', 'https://doi.org/10.1000/a%3Fb%23c'],
    ['10.1000/\ud800', 'https://doi.org/10.1000/%EF%BF%BD'],
  ] as const)
    it(`of ${JSON.stringify(doi)}`, () => assert.equal(doiUrl(doi), expected));
});
