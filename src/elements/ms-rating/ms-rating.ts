import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from '../property.js';

import type {Rating} from '../../article/article.js';
import {ratingText} from '../../format/rating.js';
import type {Client} from '../../client/client.js';
import {Later} from '../../controllers/later.js';
import {failureStyles} from '../failure.js';
import {elementStyles, MsElement} from '../ms-element.js';
import {styles} from './ms-rating.styles.js';
import type {Source} from './rating-source.js';

export const RATING_KINDS = ['credibility', 'interest'] as const;

/**
 * One rating as five bars and in words, with its reasons one tap away.
 *
 * @summary Shows one rating and, when opened, its reasons.
 * @slot - Shown until the rating of a document is there, and where it cannot be had.
 * @fires {MsLoadEvent} ms-load - The document that `src` or `article` names is there.
 * @fires {MsErrorEvent} ms-error - That document cannot be shown.
 * @csspart base - The whole rating.
 * @csspart button - The box that opens the reasons.
 * @csspart bars - The five bars.
 * @csspart reasons - The reasons.
 * @csspart message - What is said when the rating cannot be shown.
 * @csspart retry - The button that tries again.
 * @csspart link - The link to the summary's own page.
 * @csspart skeleton - What stands in for the rating while it loads.
 */
export class MsRating extends MsElement {
  static override styles = [...elementStyles, failureStyles, styles];

  /** Which rating it is: `credibility` or `interest`. */
  @property() kind: (typeof RATING_KINDS)[number] = 'credibility';
  /** The rating, 0 to `max` in halves; without it (and without `data`) "Not enough known". */
  @property({type: Number}) value: number | null = null;
  /** What the rating is out of. */
  @property({type: Number}) max = 5;
  /** Address of the article document whose rating is shown; it wins over `value`. */
  @property() src = '';
  /** Id of that article on the site that the script came from. */
  @property() article = '';
  /** A rating from a document, with its reasons. It wins over all else and starts no request. */
  @property({attribute: false}) data?: Rating;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly source = new Later(this, () =>
    import('./rating-source.js').then(({Source}) => new Source(this, this.locale, (resource) => this.report(resource))),
  );
  private rating: Rating | undefined;
  private open = false;

  /** The rating of the article that the page names, or what stands in its place; undefined where it names none. */
  private get named(): Pick<Source, 'instead' | 'rating' | 'language'> | undefined {
    return !this.data && (this.src || this.article)
      ? (this.source.get() ?? {instead: nothing, rating: undefined, language: undefined})
      : undefined;
  }

  private toggle(): void {
    this.open = !this.open;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const {text} = this.locale;
    // Reasons are in the language of their document; a card around says which that is.
    const around = this.parentElement?.closest<HTMLElement>('[lang]')?.lang;
    const {instead, rating, language} = this.named ?? {rating: this.data, language: around};
    if (instead) return this.frame(instead, {ready: false});
    this.rating = rating;
    const {reasons = []} = this.rating ?? {};
    const value = this.outOfFive;
    const label = text(this.kind === 'interest' ? 'interest' : 'credibility');
    const box = html`
      <span class="words">
        <b>${label}</b>
        <span class="soft">${ratingText(this.kind, value, this.rating?.reasons, text)}</span>
      </span>
      ${value === null ? nothing : bars(value)}
    `;
    return this.root(
      reasons.length
        ? html`<button part="button" class="box" type="button" aria-expanded=${this.open} aria-controls="reasons" @click=${this.toggle}>
              ${box}<span class="chevron" aria-hidden="true"></span>
            </button>
            <div part="reasons" id="reasons" class="reasons" ?hidden=${!this.open}>${this.reasons(reasons, language)}</div>`
        : html`<div class="box">${box}</div>`,
    );
  }

  /** The rating out of five; null where it is not known, or where `value` and `max` make none. */
  private get outOfFive(): number | null {
    if (this.rating) return this.rating.value;
    const value = ((this.value ?? NaN) / this.max) * 5;
    return value >= 0 && value <= 5 ? value : null;
  }

  private reasons(reasons: Rating['reasons'], written: string | undefined): TemplateResult {
    const {text, language} = this.locale;
    const signed = new Intl.NumberFormat(language, {signDisplay: 'exceptZero'});
    return html`
      <p>${text(this.kind === 'interest' ? 'interestHint' : 'credibilityHint')}</p>
      <ul role="list" lang=${written || nothing}>
        ${reasons.map(({effect, text: reason}) => html`<li><span class="effect">${effect ? signed.format(effect) : ''}</span> ${reason}</li>`)}
      </ul>
      ${this.rating?.rater ? html`<p>${text('ratedBy', {rater: this.rating.rater})}</p>` : nothing}
    `;
  }
}

/** Five bars, each full, half or empty; the words beside them say the same, so they are hidden from readers that listen. */
function bars(value: number): TemplateResult {
  const fill = (index: number): string => (value >= index + 1 ? 'full' : value > index ? 'half' : '');
  return html`<span part="bars" class="bars" aria-hidden="true">
    ${[0, 1, 2, 3, 4].map((index) => html`<i class=${fill(index)}></i>`)}
  </span>`;
}
