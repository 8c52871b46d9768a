import {expect} from '@open-wc/testing';

import '../../../src/define.js';
import {articleDocument, withdrawnDocument, WORDS} from '../../fixtures/browser-documents.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {cardOf, changed, STATUS_DOCUMENTS} from '../shared/card-states.js';
import type {Card} from '../shared/card-states.js';
import {fallbackOf} from '../shared/place.js';
import type {Placing} from '../shared/place.js';
import {isShown, ownPart, part, parts, ready, shownWords, wordsOf} from '../shared/queries.js';

describe("<ms-research-card> and the paper's status", () => {
  consoleGuard();

  it('says nothing of a paper that is in order', async () => {
    expect(ownPart(await cardOf(), 'banner')).not.to.exist;
  });

  for (const [status, words] of [
    ['preprint', 'This is a preprint. Other experts have not checked it yet. Its results may change.'],
    ['corrected', 'This paper was corrected. Read what was changed before you rely on a detail.'],
    ['concern', 'The journal has raised a concern about this paper. Its results may change or fall away.'],
    ['retracted', 'This paper was retracted. Its results must not be relied on.'],
    ['unknown', 'The journal has raised a concern about this paper.'],
  ] as const) {
    it(`says "${status}" above everything, in every depth`, async () => {
      for (const depth of ['short', 'detail', 'full']) {
        const card = await cardOf(STATUS_DOCUMENTS[status]!(), {attributes: {depth}});
        const banner = part(card, 'banner');
        expect(wordsOf(banner)).to.contain(words);
        expect(isShown(banner)).to.be.true;
        const {bottom} = banner.getBoundingClientRect();
        expect(part(card, 'title').getBoundingClientRect().top).to.be.at.least(bottom);
      }
    });
  }

  it('lists the notices with their dates and links', async () => {
    const notices = [...part(await cardOf(STATUS_DOCUMENTS.corrected!()), 'banner').querySelectorAll('li')];
    expect(notices.map(wordsOf)).to.deep.equal([
      'May 2025: A table was wrong. Read the notice',
      '2026: Another note. Read the notice',
      'A note without a link.',
    ]);
    expect(notices.map((notice) => notice.querySelector('a')?.href)).to.deep.equal([
      'https://doi.org/10.1000/light.2',
      'https://other.example/note',
      undefined,
    ]);
  });

  it('keeps a notice with an odd DOI inside doi.org', async () => {
    const notices = [{kind: 'note', text: 'A note.', DOI: '10.1000/a?b=1#c d<e>'}];
    const card = await cardOf(changed({'paper.status': 'corrected', 'paper.notices': notices}));
    const {href} = part(card, 'banner').querySelector('a')!;
    expect(new URL(href).origin).to.equal('https://doi.org');
    expect(new URL(href).search).to.equal('');
    expect(new URL(href).hash).to.equal('');
  });

  it('rates a retracted paper 0', async () => {
    const card = await cardOf(STATUS_DOCUMENTS.retracted!());
    expect(byRole(card, 'button', /^Credibility/).textContent).to.contain('0 of 5: Retracted');
  });
});

describe('<ms-research-card> of a summary that was taken back', () => {
  consoleGuard();

  it('says that it was, when, why, and what replaces it, and shows nothing of it', async () => {
    const card = await cardOf(withdrawnDocument());
    expect(wordsOf(part(card, 'banner'))).to.equal(
      'This summary was taken back. 21 November 2026. A number was wrong.',
    );
    expect(wordsOf(part(card, 'title'))).to.equal(WORDS.title);
    const link = byRole(card, 'link', 'Read the summary that replaces it') as HTMLAnchorElement;
    expect(link.rel).to.equal('noreferrer');
    expect(link.getAttribute('href')).to.equal(new URL('../../articles/light-again/', document.baseURI).href);
    expect(byRole(card, 'link', 'Report an error')).to.exist;
    for (const name of ['takeaway', 'ratings', 'section', 'depth', 'details']) expect(ownPart(card, name)).not.to.exist;
  });

  it('does without what it is not told', async () => {
    const card = await cardOf(
      withdrawnDocument({withdrawn: {date: '2026-11-21', reason: 'Wrong.'}, contact: undefined}),
    );
    expect(allByRole(card, 'link')).to.have.length(0);
  });
});

describe('<ms-research-card> and what the page allows', () => {
  consoleGuard();

  const placed = (settings: Placing['settings'], json = articleDocument()): Promise<Card> =>
    cardOf(json, {settings, fallback: true});

  for (const settings of [{'min-credibility': '4'}, {'hide-topics': 'sleep'}] as Record<string, string>[]) {
    it(`shows nothing of the summary for ${JSON.stringify(settings)}, says why, and links to it`, async () => {
      const card = await placed(settings);
      expect(wordsOf(part(card, 'message'))).to.match(/^This page does not show this summary\./);
      expect((part(card, 'link') as HTMLAnchorElement).href).to.match(/\/articles\/light-and-sleep\/$/);
      expect(shownWords(card)).not.to.contain(WORDS.takeaway);
      expect(isShown(fallbackOf(card))).to.be.false;
    });
  }

  it('shows it again when the page changes its mind', async () => {
    const card = await placed({'min-credibility': '4'});
    card.parentElement!.setAttribute('min-credibility', '3.5');
    await ready(card);
    expect(shownWords(card)).to.contain(WORDS.takeaway);
  });

  it('shows only what a person reviewed, where it is asked', async () => {
    expect(parts(await placed({'reviewed-only': ''}), 'takeaway')).to.have.length(1);
    const unreviewed = changed({'provenance.reviews': undefined});
    expect(parts(await placed({'reviewed-only': ''}, unreviewed), 'takeaway')).to.have.length(0);
    expect(parts(await placed({'reviewed-only': 'false'}, unreviewed), 'takeaway')).to.have.length(1);
  });

  it('shows no more than the notice, the title and the source of a retracted paper, where it is asked', async () => {
    const card = await placed({'hide-retracted': ''}, STATUS_DOCUMENTS.retracted!());
    for (const name of ['banner', 'title', 'details']) expect(isShown(part(card, name)), name).to.be.true;
    for (const name of ['ratings', 'takeaway', 'section', 'numbers', 'depth', 'questions']) {
      expect(ownPart(card, name), name).not.to.exist;
    }
  });

  it('shows a retraction whatever else is asked', async () => {
    const card = await placed({'min-credibility': '5', 'hide-topics': 'sleep'}, STATUS_DOCUMENTS.retracted!());
    expect(wordsOf(part(card, 'banner'))).to.contain('This paper was retracted.');
  });
});
