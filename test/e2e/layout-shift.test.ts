import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Article} from '../../src/article/article.js';
import {htmlSnippet} from '../helpers/html-snippet.js';
import {layoutShift, openPage} from '../helpers/page.js';
import {browser, demo} from './running-demo.js';

const MOST = 0.05;
const DEPTHS = ['short', 'detail', 'full'] as const;
/** The shortest, the longest, one with dots and one with a banner stand for all. */
const CHOSEN = ['sleep-and-fatigue', 'iron-in-the-brain', 'tolebrutinib-progressive-ms', 'cd14-gene-variants'];

const sampleDocument = async (id: string): Promise<Article> =>
  (await (await fetch(`${demo.site}v1/articles/${id}.json`)).json()) as Article;

/** A page of somebody else, with text directly below the card; the window is tall enough to hold both. */
const host = (snippet: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Host</title>
<body style="font: 16px sans-serif; margin: 16px">${snippet}<p>${'Text below the card. '.repeat(60)}</p>`;

describe('layout shift when a card comes into a page, with text directly below it and in view', () => {
  for (const width of [360, 1280]) {
    for (const depth of DEPTHS) {
      it(`is at most ${MOST} at ${width} px, depth ${depth}`, async () => {
        const chosen = await Promise.all(CHOSEN.map((id) => sampleDocument(id)));
        for (const article of chosen) {
          const {page} = await openPage(browser, 'about:blank', {viewport: {width, height: 4600}});
          await page.route(`${demo.site}host`, (route) =>
            route.fulfill({contentType: 'text/html', body: host(htmlSnippet(article, {site: demo.site, depth}))}),
          );
          await page.goto(`${demo.site}host`);
          await page.locator('ms-research-card [part="title"]').waitFor();
          const shift = await layoutShift(page);
          assert.ok(shift <= MOST, `${article.id}: ${shift}`);
          await page.context().close();
        }
      });
    }
  }
});
