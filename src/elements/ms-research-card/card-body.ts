import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Article, Section} from '../../article/article.js';
import {firstSentence} from '../../article/first-sentence.js';
import type {LocaleController} from '../../controllers/locale.js';
import {applicabilityTexts} from '../../format/applicability.js';
import {formatParts} from '../../format/date.js';
import {directionOf} from '../../i18n/direction.js';
import type {Theme} from '../../styles/themes.js';
import {heading} from '../heading.js';
import {richText} from '../rich-text.js';
import {banner} from './banner.js';
import {depthSwitch} from './depth-switch.js';
import type {Depth} from './depths.js';
import {details} from './details.js';
import {eyebrow} from './eyebrow.js';
import type {GlossaryController} from './glossary.js';
import {numbersTable} from './numbers.js';

export interface CardView {
  readonly locale: LocaleController;
  readonly theme: Theme;
  /** Level of the title. */
  readonly level: number;
  readonly depth: Depth;
  /** Kinds of sections wanted, in their order; empty for all. */
  readonly kinds: readonly string[];
  /** Shows the banner, the title and the source, and none of the summary. */
  readonly bannerOnly: boolean;
  readonly glossary: GlossaryController;
  /** The reading tools, where the card has them. */
  readonly tools: unknown;
  chooseDepth(depth: Depth): void;
  /** What else the paper's record holds, where it is shown. */
  readonly record: unknown;
}

/** The card of an article, in the order of the design: what it is, how far to trust it, the one sentence, whom it is about, then more. */
export function cardBody(article: Article, view: CardView): TemplateResult {
  const {locale, level, record} = view;
  const {text, language} = locale;
  return html`
    <article class="sheet" lang=${article.language} dir=${directionOf(article.language)}>
      ${banner(article, locale)}
      <div class="pad">
        <slot name="header"></slot>
        <p part="eyebrow" class="eyebrow soft">${eyebrow(article, locale)}</p>
        ${heading(level, 'title', article.title)} ${view.bannerOnly ? nothing : summary(article, view)}
      </div>
      ${view.tools}
      ${details(article, {level: level + 1, language, text, record})}
      <p class="printed" lang=${language}>${printedLine(article, locale)}</p>
      <slot name="footer"></slot>
    </article>
  `;
}

function summary(article: Article, view: CardView): TemplateResult {
  const {locale, theme, level, depth, glossary} = view;
  const {text, language} = locale;
  const {ratings, takeaway, applicability, topics, numbers = [], questions = []} = article;
  const ui = (words: string): TemplateResult => html`<span lang=${language}>${words}</span>`;
  return html`
    <div part="ratings" class="ratings">
      <ms-rating lang=${language} theme=${theme} kind="credibility" .data=${ratings.credibility}></ms-rating>
      ${ratings.interest ? html`<ms-rating lang=${language} theme=${theme} kind="interest" .data=${ratings.interest}></ms-rating>` : nothing}
    </div>
    <div part="takeaway" class="takeaway"><b class="label">${ui(text('takeaway'))}</b><p>${takeaway}</p></div>
    ${
      applicability
        ? html`<div part="applicability" class="about">
          ${heading(level + 1, 'label', ui(text('aboutMe')))}
          <ul role="list">
            ${applicabilityTexts(applicability, language, text).map((piece) => html`<li lang=${language}>${piece}</li>`)}
          </ul>
          ${applicability.note ? html`<p>${applicability.note}</p>` : nothing}
        </div>`
        : nothing
    }
    ${depthSwitch(depth, locale, view.chooseDepth)}
    <div class="brief" ?hidden=${depth !== 'short'}>${brief(article, view)}</div>
    <div class="more" ?hidden=${depth === 'short'}>
      ${wanted(article.sections, view.kinds).map(
        (section) =>
          html`${sectionOf(section, view)} ${section.kind === 'findings' ? numbers.map((table) => numbersTable(table, text, language)) : nothing}`,
      )}
      ${
        article.glossary?.length
          ? html`<div part="glossary" class="section">
            ${heading(level + 1, 'heading', ui(text('glossary')))} ${glossary.list()}
          </div>`
          : nothing
      }
      ${
        topics.length
          ? html`<div part="topics" class="topics">
            ${heading(level + 1, 'heading', ui(text('topics')))}
            <ms-topic-tags theme=${theme} .data=${topics}></ms-topic-tags>
          </div>`
          : nothing
      }
    </div>
    ${
      questions.length
        ? html`<div part="questions" class="section" ?hidden=${depth !== 'full'}>
          ${heading(level + 1, 'heading', ui(text('questions')))}
          <ul>
            ${questions.map((question) => html`<li>${question}</li>`)}
          </ul>
        </div>`
        : nothing
    }
  `;
}

/** The shortest view still says, whole, what limits the finding. */
function brief({sections, language}: Article, {locale}: CardView): TemplateResult {
  const considerations = sections.find(({kind}) => kind === 'considerations')!;
  return html`<p><b lang=${locale.language}>${locale.text('considerations')}:</b> ${firstSentence(considerations.body, language)}</p>`;
}

/** The sections that the page asks for, in its order; what must be considered is never left out. */
function wanted(sections: readonly Section[], kinds: readonly string[]): readonly Section[] {
  if (!kinds.length) return sections;
  const chosen = kinds.flatMap((kind) => sections.filter((section) => section.kind === kind));
  return [...chosen, ...sections.filter(({kind}) => kind === 'considerations' && !kinds.includes(kind))];
}

function sectionOf({kind, heading: words, body}: Section, {level, locale, glossary}: CardView): TemplateResult {
  const known = kind === 'findings' || kind === 'audience' || kind === 'considerations';
  const title = words ?? (known ? html`<span lang=${locale.language}>${locale.text(kind)}</span>` : '');
  return html`<section part="section" class="section">
    ${title ? heading(level + 1, 'heading', title) : nothing} ${richText(body, glossary)}
  </section>`;
}

/** On paper alone: where this comes from, and the day it was printed. */
function printedLine({url}: Article, {text, language, now}: LocaleController): string {
  const today = now();
  return text('printed', {
    url,
    date: formatParts([today.getFullYear(), today.getMonth() + 1, today.getDate()], language),
  });
}
