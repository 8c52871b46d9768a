import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';

import type {Article} from '../../../src/article/article.js';
import {PageSettingsController} from '../../../src/controllers/page-settings.js';
import {allowsArticle, allowsItem, readPolicy} from '../../../src/controllers/policy.js';
import type {Policy} from '../../../src/controllers/policy.js';
import {withValue} from '../../fixtures/article.js';
import {article, articleDocument, feed, feedDocument, feedItem} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';

class PolicyProbe extends LitElement {
  readonly settings = new PageSettingsController(this);
}
customElements.define('policy-probe', PolicyProbe);

const OPEN: Policy = {minCredibility: 0, reviewedOnly: false, hideTopics: [], hideRetracted: false};

/** A summary with other values: path -> value. It has Credibility 3.5, a review, and the topics "sleep" and "clinical-trials". */
function articleWith(values: Readonly<Record<string, unknown>>): Article {
  const json = Object.entries(values).reduce(
    (document, [path, value]) => withValue(document, path, value),
    articleDocument(),
  );
  return article(json) as Article;
}

const RETRACTED = {'paper.status': 'retracted', 'ratings.credibility.value': 0};

describe('policy', () => {
  consoleGuard();

  describe('read from the settings', () => {
    const policyOf = async (settings: unknown): Promise<Policy> => {
      const page = await fixture(html`<div>${settings}</div>`);
      return readPolicy(page.querySelector<PolicyProbe>('policy-probe')!.settings);
    };

    it('allows everything by default', async () => {
      expect(await policyOf(html`<policy-probe></policy-probe>`)).to.deep.equal(OPEN);
    });

    it('takes each of its attributes', async () => {
      const policy = await policyOf(
        html`<ms-research-settings min-credibility="2.5" reviewed-only hide-retracted hide-topics="Sleep, , risk-factors "
          ><policy-probe></policy-probe></ms-research-settings
        >`,
      );
      const expected = {
        minCredibility: 2.5,
        reviewedOnly: true,
        hideTopics: ['sleep', 'risk-factors'],
        hideRetracted: true,
      };
      expect(policy).to.deep.equal(expected);
    });

    it('takes no limit from what is no number, and "false" as no', async () => {
      const policy = await policyOf(
        html`<ms-research-settings min-credibility="high" reviewed-only="false" hide-retracted="false"
          ><policy-probe></policy-probe></ms-research-settings
        >`,
      );
      expect(policy).to.deep.equal(OPEN);
    });
  });

  describe('of a summary', () => {
    const rows: readonly [string, boolean, Partial<Policy>, Readonly<Record<string, unknown>>?][] = [
      ['any', true, {}],
      ['one rated as high as asked', true, {minCredibility: 3.5}],
      ['one rated lower', false, {minCredibility: 4}],
      ['one that is not rated', false, {minCredibility: 0.5}, {'ratings.credibility.value': null}],
      ['one that is not rated where nothing is asked', true, {}, {'ratings.credibility.value': null}],
      ['a reviewed one', true, {reviewedOnly: true}],
      ['one without a review', false, {reviewedOnly: true}, {'provenance.reviews': []}],
      ['one of unknown origin', false, {reviewedOnly: true}, {provenance: undefined}],
      ['one on a hidden topic, by id', false, {hideTopics: ['clinical-trials']}],
      ['one on a hidden topic, by label in any case', false, {hideTopics: ['clinical trials']}],
      ['one on other topics', true, {hideTopics: ['clinical']}],
      [
        'a retracted one, whatever is asked',
        true,
        {minCredibility: 5, reviewedOnly: true, hideTopics: ['sleep']},
        RETRACTED,
      ],
      ['a retracted one, where those are hidden: its notice is shown', true, {hideRetracted: true}, RETRACTED],
    ];
    for (const [what, allowed, policy, values = {}] of rows) {
      it(`${allowed ? 'allows' : 'rules out'} ${what}`, () => {
        expect(allowsArticle({...OPEN, ...policy}, articleWith(values))).to.equal(allowed);
      });
    }
  });

  describe('of an item of a list', () => {
    const [ours, foreign] = feed(
      feedDocument({items: [feedItem(1), {id: 'x', url: 'https://other.example/', title: 'A post'}]}),
    ).items;
    const [retracted] = feed(feedDocument({items: [feedItem(1, {status: 'retracted', credibility: 0})]})).items;
    const [unreviewed] = feed(feedDocument({items: [feedItem(1, {reviewed: false})]})).items;
    const rows = [
      ['ours', true, {}, ours],
      ['one rated as high as asked', true, {minCredibility: 3.5}, ours],
      ['one rated lower', false, {minCredibility: 4}, ours],
      ['one of another publisher, without a rating', false, {minCredibility: 1}, foreign],
      ['one of another publisher where nothing is asked', true, {}, foreign],
      ['a reviewed one', true, {reviewedOnly: true}, ours],
      ['one without a review', false, {reviewedOnly: true}, unreviewed],
      ['one of another publisher, without a review', false, {reviewedOnly: true}, foreign],
      ['one on a hidden topic', false, {hideTopics: ['sleep']}, ours],
      ['one on other topics', true, {hideTopics: ['diet']}, ours],
      ['a retracted one', true, {}, retracted],
      ['a retracted one where those are hidden', false, {hideRetracted: true}, retracted],
    ] as const;
    for (const [what, allowed, policy, item] of rows) {
      it(`${allowed ? 'allows' : 'rules out'} ${what}`, () => {
        expect(allowsItem({...OPEN, ...policy}, item!)).to.equal(allowed);
      });
    }
  });
});
