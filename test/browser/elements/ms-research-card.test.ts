import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import type {MsDepthChangeEvent} from '../../../src/index.js';
import {articleDocument, WORDS} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {cardOf, cardWithMore, changed} from '../shared/card-states.js';
import type {Card} from '../shared/card-states.js';
import {
  expectElement,
  isShown,
  ownPart,
  part,
  parts,
  recordEvents,
  settled,
  shownWords,
  wordsOf,
} from '../shared/queries.js';

const shownParts = (card: Card, name: string): string[] => parts(card, name).filter(isShown).map(wordsOf);
const sectionWords = (card: Card): string[] => shownParts(card, 'section').map((words) => words.slice(0, 22));
const chooseDepth = async (card: Card, name: string): Promise<void> => {
  byRole(card, 'button', name).click();
  await settled(card);
};

describe('<ms-research-card> shows a summary', () => {
  consoleGuard();

  it('with its title, date and reading time', async () => {
    const card = await cardOf();
    expect(wordsOf(part(card, 'title'))).to.equal(WORDS.title);
    expect(wordsOf(part(card, 'eyebrow'))).to.equal('Research in plain words Summary of 20 November 2026 1 minute');
  });

  it('with the takeaway set apart', async () => {
    expect(wordsOf(part(await cardOf(), 'takeaway'))).to.equal(`Key takeaway${WORDS.takeaway}`);
  });

  it('with whom it is about', async () => {
    const about = part(await cardOf(), 'applicability');
    expect([...about.querySelectorAll('li')].map(wordsOf)).to.deep.equal([
      '24 people',
      'Relapsing MS',
      'Ages 18 to 65',
      'Followed for 8 weeks',
    ]);
    expect(wordsOf(about)).to.match(/All lived in one town\.$/);
  });

  it('of animals or cells as not about people yet', async () => {
    for (const [subject, words] of [
      ['animals', 'Animals: this is not about people yet'],
      ['cells', 'Cells in a laboratory: this is not about people yet'],
    ]) {
      const card = await cardOf(changed({applicability: {subjects: [subject]}}));
      expect(wordsOf(part(card, 'applicability'))).to.contain(words);
    }
  });

  it('with text drawn node by node', async () => {
    const [findings] = parts(await cardOf(), 'section');
    expect([...findings!.querySelectorAll('strong')].map(wordsOf)).to.deep.equal(['little']);
    expect([...findings!.querySelectorAll('ul li')].map(wordsOf)).to.deep.equal([
      'Bed times stayed the same.',
      'So did naps.',
    ]);
    expect([...findings!.querySelectorAll('a')].map(({href}) => href)).to.deep.equal(['https://other.example/lamps']);
  });

  it('with its source and where it comes from', async () => {
    const words = wordsOf(part(await cardOf(), 'details'));
    expect(words).to.contain('Morning light in multiple sclerosis: a randomised trial');
    expect(words).to.contain('Journal of Light, April 2025. Ek, Bo, Li and others');
    expect(words).to.contain('Written by W. Writer. Reviewed by R. Reader (neurologist).');
    expect(words).to.contain('Checked for corrections on 19 November 2026.');
  });

  it('without a link to a paper that it has no address of', async () => {
    const card = await cardOf(changed({'paper.URL': undefined, 'paper.DOI': undefined}));
    expect(wordsOf(part(card, 'details'))).to.contain('We have no confirmed link to the paper.');
  });

  it('with a way to report an error, by mail or by a page', async () => {
    const report = (card: Card): HTMLAnchorElement => byRole(card, 'link', 'Report an error') as HTMLAnchorElement;
    expect(report(await cardOf()).href).to.equal('mailto:mail@library.example');
    const page = await cardOf(changed({contact: 'https://library.example/contact'}));
    expect(report(page).href).to.equal('https://library.example/contact');
    const none = await cardOf(changed({contact: undefined}));
    expect(allByRole(none, 'link', 'Report an error')).to.have.length(0);
  });

  it('with links that are http, https or mail addresses, and that tell nobody where a reader comes from', async () => {
    const card = await cardWithMore();
    const links = allByRole(card, 'link').map(({element}) => element as HTMLAnchorElement);
    expect(links.length).to.be.above(8);
    for (const {href, rel, target} of links) {
      expect(href).to.match(/^(https?|mailto):/);
      expect(rel).to.equal('noreferrer');
      expect(target).to.equal('');
    }
  });

  it('anew when another is set', async () => {
    const card = await cardOf();
    card.data = articleDocument({title: 'Another title'});
    await settled(card);
    expect(wordsOf(part(card, 'title'))).to.equal('Another title');
  });

  describe('in one of three depths', () => {
    const shown: Readonly<Record<string, readonly string[]>> = {
      short: ['ratings', 'takeaway', 'applicability', 'depth', 'details'],
      detail: ['ratings', 'takeaway', 'applicability', 'depth', 'section', 'numbers', 'glossary', 'topics', 'details'],
      full: ['ratings', 'takeaway', 'section', 'numbers', 'glossary', 'topics', 'questions', 'details', 'copy'],
    };
    const hidden: Readonly<Record<string, readonly string[]>> = {
      short: ['section', 'numbers', 'glossary', 'topics', 'questions', 'copy'],
      detail: ['questions', 'copy'],
      full: [],
    };

    for (const depth of ['short', 'detail', 'full'] as const) {
      it(`${depth} shows its parts and no others`, async () => {
        const card = await cardOf(articleDocument(), {attributes: {depth}});
        for (const name of shown[depth]!) expect(parts(card, name).some(isShown), name).to.be.true;
        for (const name of hidden[depth]!) expect(parts(card, name).some(isShown), name).to.be.false;
      });

      it(`${depth} says the first sentence of the considerations, whole`, async () => {
        const card = await cardOf(articleDocument(), {attributes: {depth}});
        expect(shownWords(card)).to.contain(WORDS.considerationsFirst);
      });
    }

    it('is "detail" by default, and for a word that is no depth', async () => {
      for (const attributes of [{}, {depth: 'deepest'}] as Record<string, string>[]) {
        const card = await cardOf(articleDocument(), {attributes});
        expect(byRole(card, 'button', 'In detail').getAttribute('aria-pressed')).to.equal('true');
        expect(isShown(part(card, 'section'))).to.be.true;
      }
    });

    it('which the reader changes, and the page is told', async () => {
      const {events, stop} = recordEvents<MsDepthChangeEvent>('ms-depth-change');
      const card = await cardOf(articleDocument(), {attributes: {depth: 'short'}});
      await chooseDepth(card, 'Everything');
      expect(isShown(part(card, 'questions'))).to.be.true;
      await chooseDepth(card, 'In short');
      stop();
      expect(isShown(part(card, 'questions'))).to.be.false;
      expect(events.map(({depth, target}) => target === card && depth)).to.deep.equal(['full', 'short']);
      expect(card.depth).to.equal('short');
    });

    it('which the page changes, without being told of it', async () => {
      const {events, stop} = recordEvents('ms-depth-change');
      const card = await cardOf();
      card.setAttribute('depth', 'full');
      await settled(card);
      stop();
      expect(isShown(part(card, 'questions'))).to.be.true;
      expect(events).to.have.length(0);
    });

    it('of which one button is pressed', async () => {
      const card = await cardOf();
      await chooseDepth(card, 'Everything');
      const group = byRole(card, 'group', 'How much to read');
      const pressed = [...group.querySelectorAll('button')].map((button) => button.getAttribute('aria-pressed'));
      expect(pressed).to.deep.equal(['false', 'false', 'true']);
    });
  });

  describe('with the sections that the page asks for', () => {
    const all = ['What they found They s', 'Who may want to know A', 'Important consideratio'];

    for (const [sections, expected] of [
      ['', all],
      ['findings', [all[0], all[2]]],
      ['audience', [all[1], all[2]]],
      ['considerations,findings', [all[2], all[0]]],
      [' audience , considerations ', [all[1], all[2]]],
      ['nothing', [all[2]]],
    ] as const) {
      it(`"${sections}"`, async () => {
        const card = await cardOf(articleDocument(), {attributes: {sections}});
        expect(sectionWords(card)).to.deep.equal(expected);
      });
    }

    it('and never without what must be considered, in any depth', async () => {
      for (const depth of ['short', 'detail', 'full']) {
        const card = await cardOf(articleDocument(), {attributes: {depth, sections: 'findings'}});
        expect(shownWords(card), depth).to.contain(WORDS.considerationsFirst);
      }
    });

    it('of a kind that it does not know, under their own heading', async () => {
      const body = [{type: 'paragraph', children: [{type: 'text', value: 'Words.'}]}];
      const sections = [...(articleDocument().sections as unknown[]), {kind: 'history', heading: 'How it began', body}];
      const card = await cardOf(changed({sections}), {attributes: {sections: 'history'}});
      expect(shownParts(card, 'section')[0]).to.equal('How it began Words.');
    });
  });

  describe('with headings', () => {
    const levels = (card: Card): number[] =>
      allByRole(card, 'heading').map(({states}) => Number(states[0]?.replace('level=', '')));

    for (const [level, title, sections] of [
      ['1', 1, 2],
      ['2', 2, 3],
      ['5', 5, 6],
      ['6', 6, 6],
      ['0', 1, 1],
      ['-3', 1, 1],
      ['9', 6, 6],
      ['2.4', 2, 3],
      ['nonsense', 2, 2],
    ] as const) {
      it(`from level ${level}`, async () => {
        const card = await cardOf(articleDocument(), {attributes: {depth: 'full', 'heading-level': level}});
        const [first, ...rest] = levels(card);
        expect(first).to.equal(title);
        expect(new Set(rest)).to.deep.equal(new Set([sections]));
      });
    }
  });

  describe('with numbers', () => {
    /** Dots of a drawing: those that count, and the others. */
    const dots = (drawing: Element): number[] =>
      [...drawing.querySelectorAll('path')].map((path) => path.getAttribute('d')!.split('M').length - 1);

    it('drawn as dots, with the same sentence beside them', async () => {
      const tables = parts(await cardOf(), 'numbers');
      const rows = tables.map((table) =>
        [...table.querySelectorAll('li')].map((row) => [dots(row.querySelector('svg')!), wordsOf(row)]),
      );
      expect(rows).to.deep.equal([
        [
          [[62, 38], '62 of 100 with the light'],
          [[40, 60], '40 of 100 with the placebo lamp'],
        ],
        [[[37, 963], '37 of 1,000 with the light']],
      ]);
    });

    for (const [count, of] of [
      [0, 100],
      [100, 100],
      [0, 1000],
      [1000, 1000],
    ] as const) {
      it(`of ${count} in ${of}`, async () => {
        const numbers = [{label: 'All', of, groups: [{label: 'of them', count}]}];
        const [table] = parts(await cardOf(changed({numbers})), 'numbers');
        expect(dots(table!)).to.deep.equal([count, of - count]);
      });
    }

    it('whose dots stand apart and inside the drawing', async () => {
      const [table] = parts(await cardOf(), 'numbers');
      const drawing = table!.querySelector('svg')!;
      const [, , width, height] = drawing.getAttribute('viewBox')!.split(' ').map(Number) as [
        number,
        number,
        number,
        number,
      ];
      const places = [...drawing.querySelectorAll('path')].flatMap((path) =>
        path.getAttribute('d')!.match(/[\d.]+ [\d.]+/g)!,
      );
      expect(new Set(places).size).to.equal(100);
      for (const [x, y] of places.map((place) => place.split(' ').map(Number) as [number, number])) {
        expect(x > 4.5 && x < width - 4.5 && y > 4.5 && y < height - 4.5, `${x} ${y}`).to.be.true;
      }
    });

    it('that are for the eye alone where they are dots', async () => {
      const [table] = parts(await cardOf(), 'numbers');
      expect(table!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    });
  });

  describe('with slots', () => {
    it('above the title, below the source and below the card', async () => {
      const card = await cardOf();
      const [header, footer, note] = ['header', 'footer', 'note'].map((slot) => {
        const words = document.createElement('p');
        words.slot = slot;
        words.textContent = slot;
        card.append(words);
        return words;
      });
      const tops = [header!, part(card, 'title'), part(card, 'details'), footer!, note!].map(
        (element) => element.getBoundingClientRect().top,
      );
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
    });
  });

  describe('with related articles', () => {
    it('and the note, where the page asks for them', async () => {
      const card = await cardWithMore();
      const list = card.shadowRoot!.querySelector('ms-related-list')!;
      expect(list.src).to.equal(new URL('../related/light-and-sleep.json', document.baseURI).href);
      expect(card.client.feeds).to.have.length(1);
      expect(parts(list, 'item')).to.have.length(6);
      expect(allByRole(card, 'heading', 'Understanding MS research')).to.have.length(1);
    });

    it('and not where it does not, "false" being no', async () => {
      for (const attributes of [{}, {related: 'false'}] as Record<string, string>[]) {
        const card = await cardOf(articleDocument(), {attributes});
        expect(card.shadowRoot!.querySelector('ms-related-list')).not.to.exist;
      }
    });

    it('and a way from the note to the source', async () => {
      const card = await cardWithMore();
      byRole(card, 'button', /^See “More/).click();
      expectElement(card.shadowRoot!.activeElement, ownPart(card, 'details'));
    });
  });
});
