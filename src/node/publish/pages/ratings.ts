import type {Article, Rating} from '../../../article/article.js';
import {ratingText} from '../../../format/rating.js';
import {languageAttributes} from '../../../hosts/fallback.js';
import {html} from '../../../hosts/html.js';
import type {Html} from '../../../hosts/html.js';
import type {PageLocale} from './locale.js';

type Ratings = Article['ratings'];
type Kind = keyof Ratings;

const given = (ratings: Ratings): readonly (readonly [Kind, Rating])[] =>
  (['credibility', 'interest'] as const).flatMap((kind) => (ratings[kind] ? [[kind, ratings[kind]] as const] : []));

/** Both ratings at a glance; each box leads to its reasons. */
export function ratingBoxes(ratings: Ratings, {text, ui}: PageLocale): Html {
  return html`<ul class="ratings"${ui}>
${given(ratings).map(
  ([kind, {value, reasons}]) =>
    html`<li><a href="#${kind}"><span class="words"><b>${text(kind)}</b> <span class="soft">${ratingText(kind, value, reasons, text)}</span></span>${value !== null && bars(value)}</a></li>\n`,
)}</ul>`;
}

/** Five bars, each full, half or empty; the words beside them say the same, so they are hidden from readers that listen. */
function bars(value: number): Html {
  const fill = (index: number): string => (value >= index + 1 ? 'full' : value > index ? 'half' : 'none');
  return html`<span class="bars" aria-hidden="true">${[0, 1, 2, 3, 4].map((index) => html`<i class="${fill(index)}"></i>`)}</span>`;
}

/** Why each rating is what it is, and by which rules. */
export function ratingReasons(ratings: Ratings, locale: PageLocale): Html {
  const {text, page, ui, language, interfaceLanguage} = locale;
  const signed = new Intl.NumberFormat(interfaceLanguage, {signDisplay: 'exceptZero'});
  return html`<section class="reasons" aria-labelledby="ratings">
<h2 id="ratings"${ui}>${page('whyRatings')}</h2>
${given(ratings).map(
  ([
    kind,
    {value, reasons, rubric, rater},
  ]) => html`<h3 id="${kind}"${ui}>${text(kind)}: ${ratingText(kind, value, reasons, text)}</h3>
<p${ui}>${text(`${kind}Hint`)}</p>
${
  !!reasons.length &&
  html`<ul${kind === 'credibility' ? languageAttributes(RUBRIC_LANGUAGE, language) : undefined}>
${reasons.map((reason) => html`<li>${!!reason.effect && html`<b class="effect">${signed.format(reason.effect)}</b> `}${reason.text}${kind === 'credibility' && origin(reason)}</li>\n`)}</ul>
`
}<p class="soft"${ui}>${rater && `${text('ratedBy', {rater})} · `}${page('rubric', {rubric})}</p>
`,
)}</section>`;
}

/** Where a step's field came from; an editor's own step says so by itself. */
const origin = ({text, source}: Rating['reasons'][number]): Html | false =>
  source !== undefined && !text.includes(source) && html` <span class="soft">(from ${source})</span>`;

/** The language that the rubric gives its reasons in. */
const RUBRIC_LANGUAGE = 'en';
