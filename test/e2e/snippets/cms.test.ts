import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import sanitizeHtml from 'sanitize-html';
import {parse} from 'yaml';

import type {Oembed} from '../../../src/node/publish/oembed.js';
import {siteFrame} from '../frames/site-frame.js';
import {WORDPRESS_SCRIPT, wordpressEmbed} from '../frames/wordpress.js';
import {openHost} from '../other-site.js';
import {demo} from '../running-demo.js';
import {assertCard, assertText, ID, made, policyFor} from './made.js';

const codeOf = (kind: Parameters<typeof made>[0]): readonly string[] => made(kind).code.map(({text}) => text);
const loader = (attributes = ''): string =>
  `<script type="module" src="${demo.site}widgets/1/ms-research.js" crossorigin referrerpolicy="no-referrer" ${attributes}></script>`;

/** What WordPress leaves of a post of an author: among others headings, quotations, links and their data attributes. */
const AUTHOR: sanitizeHtml.IOptions = {
  allowedTags: [
    'a',
    'blockquote',
    'br',
    'div',
    'em',
    'h2',
    'h3',
    'img',
    'li',
    'ol',
    'p',
    'span',
    'strong',
    'table',
    'td',
    'tr',
    'ul',
  ],
  allowedAttributes: {
    a: ['href', 'class', 'data-*'],
    blockquote: ['cite', 'class', 'lang', 'data-*'],
    div: ['class', 'lang', 'data-*'],
    span: ['class', 'lang'],
  },
  nonTextTags: [],
};

/** Drupal's Basic HTML. */
const BASIC_HTML: sanitizeHtml.IOptions = {
  allowedTags: [
    'a',
    'em',
    'strong',
    'cite',
    'blockquote',
    'code',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'br',
    'img',
  ],
  allowedAttributes: {a: ['href', 'hreflang'], blockquote: ['cite'], img: ['src', 'alt', 'width', 'height']},
};

/** What mail programs and feed readers leave. */
const MAIL: sanitizeHtml.IOptions = {allowedTags: sanitizeHtml.defaults.allowedTags, allowedAttributes: {a: ['href']}};

describe('the snippet for wordpress', () => {
  it('is a card in a Custom HTML block', async () => {
    const snippet = made('wordpress');
    await assertCard({body: `<div class="entry-content">${snippet.code[0]!.text}</div>`, policy: policyFor(snippet)});
  });

  it('is a card in the classic editor, which makes a paragraph of every line', async () => {
    const [code] = codeOf('wordpress');
    assert.equal(code!.trimEnd().split('\n').length, 1);
    await assertCard({body: `<p>${code!.trim()}</p>`}, async (page) =>
      assert.equal(await page.locator('p > ms-research-card').count(), 1),
    );
    await assertText({body: `<p>${code!.trim()}</p>`});
  });

  it('is text in a feed reader', () => assertText({body: sanitizeHtml(codeOf('wordpress')[0]!, MAIL)}, true));
});

describe('the snippet for wordpress-author', () => {
  const answer = async (): Promise<Oembed> => {
    // WordPress finds the answer by the link in the page whose address was pasted.
    const [address] = codeOf('wordpress-author');
    const page = await (await fetch(address!.trim())).text();
    const [, found] = /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)">/.exec(page)!;
    return (await (await fetch(`${found!}?maxwidth=600&format=json`)).json()) as Oembed;
  };

  it('is a card in a frame, from nothing but the address', async () => {
    const body = `<script>${WORDPRESS_SCRIPT}</script>${wordpressEmbed(await answer(), 'Zy9xW8vU7t')}`;
    const {page, problems} = await openHost({body});
    await (await siteFrame(page)).getByRole('button', {name: 'In short', pressed: true}).waitFor();
    assert.equal(await page.locator('blockquote').isVisible(), false);
    assert.deepEqual(problems, []);
    await page.context().close();
    await assertText({body});
  });

  it('is a quotation that WordPress lets through, and a card where the site loads our script', async () => {
    const [, quotation] = codeOf('wordpress-author');
    const saved = sanitizeHtml(quotation!, AUTHOR);
    assert.match(saved, /<blockquote class="ms-research" data-ms-article=/);
    await assertText({body: saved}, true);
    await assertCard({body: loader() + saved});
  });
});

describe('the snippet for ghost', () => {
  it('is text in the mail', () => assertText({body: sanitizeHtml(codeOf('ghost')[0]!, MAIL)}, true));
});

describe('the snippet for blogger', () => {
  it('is a card in a post and in a gadget', async () => {
    const [code] = codeOf('blogger');
    await assertCard({body: `<div class="post-body">${code}</div>`});
    // The editor may make a line break of every line end.
    await assertCard({body: `<div class="post-body">${code!.replaceAll('\n', '<br />')}</div>`});
    await assertText({body: code!});
  });
});

describe('the snippet for drupal', () => {
  it('is a card once an administrator has allowed the tag and loads the script', async () => {
    const [code, tags, libraries] = codeOf('drupal');
    const [, tag, attributes] = /^<(\S+) ([^>]*)>$/.exec(tags!.trim())!;
    const saved = sanitizeHtml(code!, {
      allowedTags: [...(BASIC_HTML.allowedTags as string[]), tag!],
      allowedAttributes: {
        ...(BASIC_HTML.allowedAttributes as Record<string, string[]>),
        [tag!]: attributes!.split(' '),
      },
    });
    assert.match(saved, /^<ms-research-card src=/);
    interface Library {
      readonly js: Readonly<
        Record<string, {readonly type: string; readonly attributes: Readonly<Record<string, string>>}>
      >;
    }
    const {js} = (parse(libraries!) as Record<string, Library>)['ms-research']!;
    const [[address, {type, attributes: more}]] = Object.entries(js) as [[string, Library['js'][string]]];
    assert.equal(type, 'external');
    const list = Object.entries(more).map(([name, value]) => ` ${name}="${value}"`);
    await assertCard({
      head: `<script src="${address}"${list.join('')}></script>`,
      body: `<p>${saved}</p>`,
      policy: policyFor(made('drupal')),
    });
  });

  it('is text until then', () => assertText({body: `<p>${sanitizeHtml(codeOf('drupal')[0]!, BASIC_HTML)}</p>`}, true));
});

describe('a link alone', () => {
  it('is what gets through everywhere, and a card where our script looks for links', async () => {
    const strict = sanitizeHtml(`<p><a class="x" href="${demo.site}articles/${ID}/">A summary</a></p>`, {
      allowedTags: ['p', 'a'],
      allowedAttributes: {a: ['href']},
    });
    await assertCard({body: loader('data-links') + strict});
  });
});
