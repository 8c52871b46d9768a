import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {ArticleDocument} from '../../../src/article/parse-article.js';
import {oembed} from '../../../src/node/publish/oembed.js';
import {article as shown, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {article} from '../fixtures/documents.js';
import {attribute, named, parsePart} from '../fixtures/html.js';

const CONTEXT = {
  config: {site: 'https://site.example/base/', title: 'A library'},
  without: [] as readonly string[],
} as Parameters<typeof oembed>[1];

describe('the oEmbed answer', () => {
  for (const [name, document] of [
    ['a summary', article()],
    ['a summary that was taken back', shown(withdrawnDocument())],
  ] as const satisfies readonly (readonly [string, ArticleDocument])[])
    it(`shows ${name} in a frame that is not told where it stands`, () => {
      const {html, height} = oembed(document, CONTEXT);
      const [frame, ...more] = named(parsePart(html), 'iframe');
      assert.equal(more.length, 0);
      assert.equal(attribute(frame!, 'src'), `https://site.example/base/embed/${document.id}/`);
      assert.equal(attribute(frame!, 'height'), String(height));
      assert.equal(attribute(frame!, 'referrerpolicy'), 'no-referrer');
    });
});
