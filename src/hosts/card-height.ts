import type {Article, Section} from '../article/article.js';
import {firstSentence} from '../article/first-sentence.js';
import {plainText} from '../article/rich-text.js';

/** How much of the summary the card shows at first, as its `depth` attribute says. */
export type SnippetDepth = 'short' | 'detail' | 'full';

/**
 * Average width of a character of running English text in em, for the usual sans-serif fonts, and what a line leaves empty at its end since
 * words do not break, in characters.
 */
const CHARACTER = 0.485;
const RAGGED = 2.5;

/**
 * Height that a card will take, so that a snippet can reserve it and the text below does not jump. An estimate from the lengths of its texts:
 * characters over characters per line, times line height, plus the fixed parts of the card's style sheet. A test holds it against real cards.
 *
 * @param width of the card in CSS pixels
 * @returns CSS pixels
 */
export function cardHeight(article: Article, width: number, depth: SnippetDepth = 'detail'): number {
  const measure = new Measure(width);
  const parts = [
    top(article, measure),
    about(article, measure),
    depth === 'short' ? brief(article, measure) : body(article, measure),
    depth === 'full' ? record(article, measure) : 0,
    foot(article, measure),
  ];
  return Math.round(parts.reduce((sum, part) => sum + part));
}

/** Lines and rows in a card of some width. */
class Measure {
  /** From 520 px on the card has wider margins, a larger title and two columns (see its style sheet). */
  readonly wide: boolean;
  /** Width inside the margins. */
  readonly inner: number;

  constructor(width: number) {
    this.wide = width >= 520;
    this.inner = width - 2 - (this.wide ? 64 : 36);
  }

  /** Height of a text in a font size and line height, both in px, at most `most` characters of 17 px wide. */
  text(text: string, size: number, line: number, width = this.inner): number {
    const perLine = Math.max(8, width / (size * CHARACTER) - RAGGED);
    return Math.ceil(text.length / perLine) * line;
  }

  /** A paragraph of the summary: 17 px, at most 62 ch wide. */
  paragraph(text: string): number {
    return this.text(text, 17, 27.2, Math.min(this.inner, 62 * 17 * 0.56));
  }

  /** Height of pieces that stand side by side and wrap; `size` their text's, `around` their padding, border and gap. */
  wrapped(labels: readonly string[], size: number, around: number, row: number): number {
    let rows = 1;
    let used = 0;
    for (const label of labels) {
      const width = label.length * size * CHARACTER + around;
      if (used && used + width > this.inner + 8) {
        rows++;
        used = 0;
      }
      used += width;
    }
    return labels.length ? rows * row : 0;
  }
}

function top({title, takeaway, paper, ratings}: Article, measure: Measure): number {
  const notices = (paper.notices ?? []).map(({text = ''}) => `${text} 23 November 2026 Read the notice`);
  const banner =
    paper.status === 'ok'
      ? 0
      : 35 + [' '.repeat(110), ...notices].reduce((sum, text) => sum + measure.text(text, 16, 25.6), 0);
  const eyebrow = measure.wide ? 21 : 44;
  const heading = measure.wide ? measure.text(title, 31, 37) : measure.text(title, 24, 29);
  const ratingRows = measure.wide ? 1 : ratings.interest ? 2 : 1;
  const taken = measure.text(takeaway, 19, 28.5, measure.inner - 40) + 28 + 25;
  return banner + (measure.wide ? 64 : 40) + eyebrow + 8 + heading + 18 + ratingRows * 76 - 10 + 22 + taken + 26;
}

function about({applicability}: Article, measure: Measure): number {
  const switcher = 52 + 26;
  if (!applicability) return switcher;
  const {subjects, msTypes = [], ages, duration, note} = applicability;
  const pieces = [...subjects.map(() => 'Earlier studies, read'), ...msTypes.map((type) => `${type} MS`)];
  if (ages) pieces.push('Ages 18 to 60');
  if (duration) pieces.push('Followed for 10 years');
  return 27 + 8 + measure.wrapped(pieces, 16, 38, 42) + (note ? measure.text(note, 16, 25.6) : 0) + 22 + switcher;
}

function brief({sections, language}: Article, measure: Measure): number {
  const considerations = sections.find(({kind}) => kind === 'considerations')!;
  return measure.paragraph(`Important considerations: ${firstSentence(considerations.body, language)}`);
}

function body({sections, numbers = [], glossary = [], topics}: Article, measure: Measure): number {
  const texts = sections.reduce((sum, section) => sum + sectionHeight(section, measure), 0);
  const dots = numbers.reduce((sum, {label, groups}) => {
    const rows = measure.wide ? Math.ceil(groups.length / 2) : groups.length;
    return sum + measure.text(label, 17, 27.2) + 10 + rows * 129 + 8;
  }, 0);
  const terms = glossary.length
    ? 60 +
      measure.wrapped(
        glossary.map(({term}) => term),
        16,
        42,
        52,
      )
    : 0;
  return (
    texts +
    dots +
    terms +
    34 +
    measure.wrapped(
      topics.map(({label}) => label),
      16,
      42,
      52,
    ) -
    8
  );
}

function sectionHeight({body: blocks}: Section, measure: Measure): number {
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'list' ? block.children.map(({children}) => plainText(children)) : [plainText([block])],
  );
  return paragraphs.reduce((sum, text) => sum + measure.paragraph(text) + 11, 34 + 26);
}

function record(
  {questions = [], paper: {author = [], registration = [], funding = [], competingInterests, openAccess}}: Article,
  measure: Measure,
): number {
  const names = author.map(({family = '', given = ''}) => `${given} ${family}`).join(', ');
  const rows = [names, registration.map(({id}) => id).join(' '), funding.join(', '), competingInterests ?? ''].filter(
    Boolean,
  );
  const asked = questions.reduce((sum, text) => sum + measure.paragraph(text), questions.length ? 72 : 0);
  return asked + rows.reduce((sum, text) => sum + 33 + measure.text(text, 15, 24), 6) + (openAccess ? 30 : 0) + 30 + 50;
}

function foot({paper, provenance, contact}: Article, measure: Measure): number {
  const origin =
    'Sample text. Drafted by a language model on 23 November 2026. Not reviewed by a clinician. Not yet checked for corrections.';
  const source = [
    paper.title,
    `${paper['container-title'] ?? ''}, 2026. Somebody, Somebody, Somebody and others`,
    provenance ? origin : origin.slice(-60),
  ];
  const texts = source.reduce((sum, text) => sum + measure.text(text, 15, 24) + 6, 0);
  return 37 + 27 + 8 + texts + 50 + (contact ? 50 : 0);
}
