import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {CHECKS} from '../../../src/hosts/doctor/checks.js';
import {diagnose} from '../../../src/hosts/doctor/diagnose.js';
import type {Diagnosis} from '../../../src/hosts/doctor/diagnose.js';
import {parsePage} from '../../../src/node/doctor/parse-page.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {assertMadeParts} from '../../helpers/made-parts.js';
import {doctorPages} from '../fixtures/doctor-pages.js';
import type {DoctorPage} from '../fixtures/doctor-pages.js';

const examine = ({source, ask}: DoctorPage): Promise<Diagnosis> => diagnose(source, {parse: parsePage, ask});

const GUIDE = 'docs/doctor.md';
const OFTEN = {always: 'yes', sometimes: 'sometimes', never: 'no'} as const;

describe('the doctor', () => {
  for (const page of doctorPages('broken'))
    it(`finds what is wrong with ${page.name}`, async () => {
      const {findings, works} = await examine(page);
      const told = JSON.stringify(findings, undefined, 2);
      assert.deepEqual(findings.map(({check}) => check).sort(), [...page.finds].sort(), told);
      assert.equal(works, page.works, told);
      for (const {check, message, stops} of findings) {
        assert.match(message, /^[A-Z<].*[.!]$/, message);
        const {stops: may} = CHECKS.find(({name}) => name === check)!;
        assert.ok(may === 'sometimes' || (may === 'always') === stops, `${check} says that it stops cards: ${may}`);
      }
    });

  for (const page of doctorPages('good'))
    it(`finds nothing wrong with ${page.name}`, async () => {
      const {findings, works, cards} = await examine(page);
      assert.deepEqual(findings, []);
      assert.ok(works && cards > 0);
    });

  it('is tried with a page for every check', () => {
    const tried = new Set(doctorPages('broken').flatMap(({finds}) => finds));
    assert.deepEqual([...tried].sort(), CHECKS.map(({name}) => name).sort());
  });

  it('names the line of a fault', async () => {
    const {findings} = await examine(doctorPages('broken').find(({name}) => name === 'self-closed')!);
    assert.equal(findings[0]?.line, 12);
    assert.deepEqual(findings[0]?.fix, ['<ms-research-card article="sleep-and-fatigue"></ms-research-card>']);
  });

  for (const [name, line] of [
    ['csp-script', "Content-Security-Policy: script-src 'self' https://library.example"],
    [
      'csp-default',
      "Content-Security-Policy: default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' https://library.example; connect-src 'self' https://library.example; img-src 'self' https://library.example",
    ],
    [
      'csp-connect',
      "Content-Security-Policy: script-src 'self' https://library.example; connect-src https://library.example",
    ],
    [
      'csp-feed',
      "Content-Security-Policy: default-src 'self'; script-src 'self' https://library.example; connect-src 'self' https://library.example; img-src 'self' https://library.example",
    ],
    [
      'csp-feed-of-topic',
      "Content-Security-Policy: default-src 'self'; script-src 'self' https://library.example; connect-src 'self' https://library.example; img-src 'self' https://library.example",
    ],
    [
      'csp-search',
      "Content-Security-Policy: default-src 'self'; script-src 'self' https://library.example; connect-src 'self' https://library.example; img-src 'self' https://library.example",
    ],
    [
      'csp-related',
      "Content-Security-Policy: default-src 'self'; script-src 'self' https://library.example; connect-src 'self' https://library.example; img-src 'self' https://library.example",
    ],
    [
      'csp-rating',
      "Content-Security-Policy: default-src 'self'; script-src 'self' https://library.example; connect-src 'self' https://library.example",
    ],
    [
      'csp-topic-tags',
      "Content-Security-Policy: default-src 'self'; script-src 'self' https://library.example; connect-src 'self' https://library.example",
    ],
    [
      'csp-feed-elsewhere',
      "Content-Security-Policy: connect-src 'self' https://library.example https://blog.example; img-src https:",
    ],
    [
      'csp-search-elsewhere',
      "Content-Security-Policy: connect-src 'self' https://library.example https://other.example; img-src https:",
    ],
    ['csp-meta', `<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://library.example">`],
    ['csp-frame', 'Content-Security-Policy: frame-src https://library.example'],
    [
      'trusted-types',
      "Content-Security-Policy: require-trusted-types-for 'script'; trusted-types lit-html ms-research",
    ],
  ] as const)
    it(`gives the line that mends ${name}`, async () => {
      const {findings} = await examine(doctorPages('broken').find((page) => page.name === name)!);
      assert.deepEqual(findings[0]?.fix, [line]);
    });

  for (const [name, message] of [
    ['feed-not-there', 'The list of <ms-research-feed>: HTTP 404 at https://library.example/v1/latest.json.'],
    [
      'topic-not-there',
      'The list of <ms-research-feed>: HTTP 404 at https://library.example/v1/topics/iron%20oxide.json.',
    ],
    [
      'search-is-a-page',
      'The index of <ms-research-search>: what stands at https://library.example/v1/search/index.json is no document of a library.',
    ],
    [
      'topics-without-cors',
      'The topics of <ms-topic-tags>: the server of https://library.example does not let pages elsewhere read /v1/topics.json.',
    ],
    [
      'search-over-http',
      '<ms-research-search> comes over http: on a page that came over https:, so browsers refuse it.',
    ],
  ] as const)
    it(`asks for the file that ${name} needs`, async () => {
      const {findings} = await examine(doctorPages('broken').find((page) => page.name === name)!);
      assert.deepEqual(
        findings.map((finding) => finding.message),
        [message],
      );
    });

  it('finds nothing more once a header is as it says', async () => {
    const prefix = 'Content-Security-Policy: ';
    const pages = doctorPages('broken').filter(
      ({source, finds}) => finds.join() === 'csp' && 'content-security-policy' in source.headers,
    );
    // Where several policies hold, or a nonce is needed, one line does not mend all.
    for (const page of pages.filter(({name}) => !/two-in-one|strict-dynamic/.test(name))) {
      const [{fix: [line = ''] = []} = {}] = (await examine(page)).findings;
      assert.ok(line.startsWith(prefix), page.name);
      const source = {...page.source, headers: {'content-security-policy': line.slice(prefix.length)}};
      assert.deepEqual((await diagnose(source, {parse: parsePage, ask: page.ask})).findings, [], page.name);
    }
  });

  it('looks at a page alone where it may ask nobody, and where nobody knows its address', async () => {
    for (const page of doctorPages('good').filter(
      ({name}) => !['self-hosted', 'settings', 'base-element'].includes(name),
    )) {
      const {findings} = await diagnose({html: page.source.html, headers: page.source.headers}, {parse: parsePage});
      assert.deepEqual(findings, [], page.name);
    }
  });

  it('stands whatever a page holds', async () => {
    for (const {name, text} of HOSTILE_STRINGS) {
      const attribute = text.replaceAll('"', '&quot;');
      const html = `<script type="${attribute}" src="${attribute}"></script><script src="https://library.example/widgets/${attribute}/ms-research.js"></script>
        <ms-research-card article="${attribute}" src="${attribute}" heading-level="${attribute}">${text}</ms-research-card>
        <blockquote class="ms-research" data-ms-article="${attribute}">${text}</blockquote><base href="${attribute}">
        <meta http-equiv="Content-Security-Policy" content="${attribute}"><iframe src="${attribute}/embed/a/" sandbox="${attribute}"></iframe>`;
      const {findings} = await diagnose(
        {html, headers: {'content-security-policy': text}, url: 'https://clinic.example/'},
        {parse: parsePage},
      );
      assert.ok(Array.isArray(findings), name);
    }
  });
});

describe(GUIDE, () => {
  it('tells what the doctor looks for: UPDATE_GOLDENS=1 rewrites it', () => {
    const rows = CHECKS.map(
      ({name, looksFor, stops, remedy}) => `| \`${name}\` | ${looksFor} | ${OFTEN[stops]} | ${remedy} |`,
    );
    const table = [
      '| check | what it looks for | stops cards | what helps |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
    assertMadeParts(GUIDE, {checks: table});
  });
});
