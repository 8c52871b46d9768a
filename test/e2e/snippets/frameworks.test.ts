import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {openHost} from '../other-site.js';
import {buildApp, FRAMEWORK_NAMES} from './apps.js';
import {assertCard, made, policyFor, TITLE} from './made.js';

describe('the snippet for', () => {
  for (const framework of FRAMEWORK_NAMES)
    it(`${framework} is a card in an app that is built of it, and text until its document is there`, async () => {
      const snippet = made(framework);
      const app = await buildApp(framework, snippet);
      const host = {
        body: '<div id="app"></div><research-summary></research-summary><script type="module" src="/app.js"></script>',
        files: {'app.js': app},
        // Angular's compiler, which an app in production does without, needs eval.
        policy: framework === 'angular' ? undefined : policyFor(snippet),
      };
      await assertCard(host, async (page) => {
        assert.match((await page.locator('ms-research-card').getAttribute('style'))!, /min-height: max\(\d+px/);
        assert.equal(await page.locator('ms-research-card > blockquote > p').count(), 3);
      });
      const {page} = await openHost(host);
      await page.route('**/v1/articles/*.json', (route) => route.abort());
      await page.reload();
      await page.locator('ms-research-card:state(error)').waitFor();
      assert.ok(await page.locator('ms-research-card > blockquote').getByText(TITLE).isVisible());
      await page.context().close();
    });
});
