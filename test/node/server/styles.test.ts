import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import {render, renderElement, styleHashes, styleSheet, TAGS} from '../../../src/server/index.js';
import {articleDocument} from '../../fixtures/browser-documents.js';
import {attribute, named, textOf} from '../fixtures/html.js';
import {readDrawn} from './drawn.js';

const url = 'https://library.example/';

describe('styles of what a server draws', () => {
  it('stand in each shadow tree, and their hashes allow every one of them', async () => {
    const root = readDrawn(await render(articleDocument(), {url}));
    const styles = named(root, 'style').map(textOf);
    assert.equal(styles.length, 4);
    const hashes = styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    assert.deepEqual(
      hashes.filter((hash) => !styleHashes().includes(hash)),
      [],
    );
  });

  it('carry a nonce, whatever it holds', async () => {
    const root = readDrawn(await renderElement('ms-research-note', {styles: {nonce: 'a"b'}}));
    assert.equal(attribute(named(root, 'style')[0]!, 'nonce'), 'a"b');
  });

  it('come from files, one for each element', async () => {
    const root = readDrawn(await render(articleDocument(), {url, styles: {folder: 'https://x.example/css/'}}));
    assert.equal(named(root, 'style').length, 0);
    assert.deepEqual(
      named(root, 'link').map((link) => attribute(link, 'href')),
      ['ms-research-card', 'ms-rating', 'ms-rating', 'ms-topic-tags'].map((tag) => `https://x.example/css/${tag}.css`),
    );
  });

  it('end no style element early and load nothing', () => {
    for (const tag of TAGS) assert.doesNotMatch(styleSheet(tag), /<\/|@import|url\(/);
  });
});
