import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {describeStates} from '../shared/describe-states.js';
import {place} from '../shared/place.js';
import {isShown, part, shownWords} from '../shared/queries.js';

describeStates('ms-research-note', {
  alone: () => place('ms-research-note'),
  'read from right to left': () => place('ms-research-note', {attributes: {lang: 'ar'}}),
  'with words of the page': () => place('ms-research-note', {fallback: true}),
});

describe('<ms-research-note>', () => {
  consoleGuard();

  it('says how to read research', async () => {
    const note = await place('ms-research-note');
    expect(byRole(note, 'heading', 'Understanding MS research')).to.exist;
    const words = shownWords(note);
    for (const said of ['Studies differ in size', 'Read the original', 'a health professional who knows you']) {
      expect(words).to.contain(said);
    }
  });

  it('asks for nothing', async () => {
    const note = await place('ms-research-note');
    expect([...note.client!.articles, ...note.client!.feeds, ...note.client!.others]).to.have.length(0);
  });

  it('shows words of the page below its own', async () => {
    const note = await place('ms-research-note', {fallback: true});
    const words = note.querySelector('p')!;
    expect(isShown(words)).to.be.true;
    expect(words.getBoundingClientRect().top).to.be.above(part(note, 'title').getBoundingClientRect().bottom);
  });

  for (const [level, expected] of [
    [undefined, 3],
    ['1', 1],
    ['6', 6],
    ['0', 1],
    ['7', 6],
    ['x', 2],
  ] as const) {
    it(`has a heading of level ${expected} for ${level ?? 'no level'}`, async () => {
      const note = await place('ms-research-note', {attributes: level ? {'heading-level': level} : {}});
      expect(allByRole(note, 'heading').map(({states}) => states)).to.deep.equal([[`level=${expected}`]]);
    });
  }

  it('keeps the attributes that every element has', async () => {
    const note = await place('ms-research-note', {attributes: {title: 'Mine', hidden: ''}});
    expect(note.title).to.equal('Mine');
    expect(isShown(note)).to.be.false;
  });
});
