import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import {HOSTILE_STRINGS} from '../../fixtures/hostile-strings.js';
import {article, articleUrl, SITE, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {describeStates} from '../shared/describe-states.js';
import {tabStops} from '../shared/keyboard.js';
import {fallbackOf, place} from '../shared/place.js';
import type {TestElement} from '../shared/place.js';
import {isShown, part, parts, settled, wordsOf} from '../shared/queries.js';
import {answered, failed} from '../shared/states.js';
import {loadingTags, namedTags, TAG_STATES, tagsOf, TOPIC_LIST, TOPICS} from '../shared/tag-states.js';

describeStates('ms-topic-tags', TAG_STATES);

const labels = (tags: TestElement): string[] => parts(tags, 'tag').map(wordsOf);

describe('<ms-topic-tags>', () => {
  consoleGuard();

  it('shows topics as a list with a name, those with a page as links', async () => {
    const tags = await tagsOf();
    expect(byRole(tags, 'list', 'Article topics')).to.exist;
    expect(allByRole(tags, 'listitem').map(({name}) => name)).to.deep.equal(['Sleep', 'Clinical trials', 'Fatigue']);
    const links = allByRole(tags, 'link').map(({name, element}) => [name, (element as HTMLAnchorElement).href]);
    expect(links).to.deep.equal([
      ['Sleep', 'https://library.example/topics/sleep/'],
      ['Fatigue', 'https://library.example/topics/fatigue/'],
    ]);
  });

  it('stops at its links', async () => {
    expect(await tabStops(await tagsOf())).to.deep.equal(['Sleep', 'Fatigue']);
  });

  it('links without a Referer', async () => {
    for (const {element} of allByRole(await tagsOf(), 'link'))
      expect(element.getAttribute('rel')).to.equal('noreferrer');
  });

  it('asks for the article that it is given the address of, and shows its topics', async () => {
    const tags = await loadingTags();
    expect(tags.client!.articles.map(({url}) => url)).to.deep.equal([articleUrl('light-and-sleep')]);
    expect(isShown(fallbackOf(tags))).to.be.true;
    await answered(tags, tags.client!.articles, article());
    expect(labels(tags)).to.deep.equal(['Sleep', 'Clinical trials']);
    expect(isShown(fallbackOf(tags))).to.be.false;
  });

  it('starts no request where topics are set', async () => {
    const attributes = {src: articleUrl('light-and-sleep')};
    const tags = await place('ms-topic-tags', {attributes, properties: {data: TOPICS}});
    expect(tags.client!.articles).to.have.length(0);
    expect(labels(tags)).to.deep.equal(['Sleep', 'Clinical trials', 'Fatigue']);
  });

  it('leaves the text of the page where they cannot be had', async () => {
    const tags = await loadingTags();
    await failed(tags, tags.client!.articles);
    expect(isShown(fallbackOf(tags))).to.be.true;
    expect(parts(tags, 'base')).to.have.length(0);
  });

  it('leaves the text of the page for a summary that was taken back', async () => {
    const tags = await loadingTags();
    await answered(tags, tags.client!.articles, article(withdrawnDocument()));
    expect(isShown(fallbackOf(tags))).to.be.true;
  });

  it('shows nothing where there are no topics', async () => {
    const tags = await tagsOf([]);
    expect(tags.shadowRoot!.childElementCount).to.equal(0);
    expect(isShown(fallbackOf(tags))).to.be.false;
  });

  it('asks nothing and shows the text of the page where it is switched off', async () => {
    const attributes = {src: articleUrl('light-and-sleep')};
    for (const properties of [{}, {data: TOPICS}]) {
      const tags = await place('ms-topic-tags', {attributes, properties, settings: {off: ''}, fallback: true});
      expect(tags.client!.articles).to.have.length(0);
      expect(isShown(fallbackOf(tags))).to.be.true;
      expect(parts(tags, 'tag')).to.have.length(0);
    }
  });

  describe('of topics that the page names', () => {
    const links = (tags: TestElement): unknown[] =>
      allByRole(tags, 'link').map(({name, element}) => [name, (element as HTMLAnchorElement).href]);

    it("asks for the site's list, and shows them in the page's order with their labels and pages", async () => {
      const tags = await namedTags('sleep, fatigue', {src: articleUrl('light-and-sleep')});
      expect(tags.client!.others.map(({url}) => url)).to.deep.equal([`${SITE}v1/topics.json`]);
      expect(tags.client!.articles).to.have.length(0);
      expect(isShown(fallbackOf(tags))).to.be.true;
      await answered(tags, tags.client!.others, TOPIC_LIST);
      expect(links(tags)).to.deep.equal([
        ['Sleep', `${SITE}topics/sleep/`],
        ['Fatigue', `${SITE}topics/fatigue/`],
      ]);
      expect(isShown(fallbackOf(tags))).to.be.false;
    });

    it('leaves out those that the site does not know, and names each once', async () => {
      const tags = await namedTags(' fatigue other,, fatigue __proto__ ');
      await answered(tags, tags.client!.others, TOPIC_LIST);
      expect(labels(tags)).to.deep.equal(['Fatigue']);
    });

    for (const [name, topics, answer] of [
      ['no topic is known', 'other', TOPIC_LIST],
      ['the list is none', 'sleep', {version: 1, topics: [{id: 'sleep', label: 7}]}],
      ['the list is of another version', 'sleep', {...TOPIC_LIST, version: 2}],
      ['a page is no http address', 'sleep', {version: 1, topics: [{id: 'sleep', label: 'x', url: 'javascript:x'}]}],
    ] as const)
      it(`leaves the text of the page where ${name}`, async () => {
        const tags = await namedTags(topics);
        await answered(tags, tags.client!.others, answer as unknown);
        expect(isShown(fallbackOf(tags))).to.be.true;
        expect(parts(tags, 'tag')).to.have.length(0);
      });

    it('leaves the text of the page where the list cannot be had', async () => {
      const tags = await namedTags('sleep');
      await failed(tags, tags.client!.others);
      expect(isShown(fallbackOf(tags))).to.be.true;
    });

    it('shows other topics when the page names others, without asking again', async () => {
      const tags = await namedTags('sleep');
      await answered(tags, tags.client!.others, TOPIC_LIST);
      tags.setAttribute('topics', 'fatigue');
      await settled(tags);
      expect(labels(tags)).to.deep.equal(['Fatigue']);
      expect(tags.client!.others).to.have.length(1);
    });

    for (const {name, text} of HOSTILE_STRINGS.filter(({text}) => text.trim()))
      it(`shows ${name} as text`, async () => {
        const tags = await namedTags('sleep');
        await answered(tags, tags.client!.others, {version: 1, topics: [{id: 'sleep', label: text}]});
        expect(part(tags, 'tag').textContent).to.equal(text);
        expect(part(tags, 'tag').childElementCount).to.equal(0);
      });
  });

  it('takes the space between topics from the page', async () => {
    const tags = await tagsOf();
    const gap = (): string => getComputedStyle(part(tags, 'base')).columnGap;
    expect(gap()).to.equal('8px');
    tags.style.setProperty('--ms-topic-tags-gap', '20px');
    expect(gap()).to.equal('20px');
  });

  it('changes when the topics do', async () => {
    const tags = await tagsOf();
    Object.assign(tags, {data: [TOPICS[2]]});
    await settled(tags);
    expect(labels(tags)).to.deep.equal(['Fatigue']);
  });
});
