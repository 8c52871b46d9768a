import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import {article, articleUrl, withdrawnDocument} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {describeStates} from '../shared/describe-states.js';
import {tabStops} from '../shared/keyboard.js';
import {fallbackOf, place} from '../shared/place.js';
import type {TestElement} from '../shared/place.js';
import {isShown, part, parts, settled, wordsOf} from '../shared/queries.js';
import {answered, failed} from '../shared/states.js';
import {loadingTags, TAG_STATES, tagsOf, TOPICS} from '../shared/tag-states.js';

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
