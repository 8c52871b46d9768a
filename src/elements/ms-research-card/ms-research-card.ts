import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {Article} from '../../article/article.js';
import {isWithdrawn} from '../../article/parse-article.js';
import type {Client} from '../../client/client.js';
import {ArticleController} from '../../controllers/article.js';
import {StateController} from '../../controllers/states.js';
import {booleanText} from '../converters.js';
import {failure, failureStyles} from '../failure.js';
import {heading} from '../heading.js';
import {elementStyles, MsElement} from '../ms-element.js';
import {richText} from '../rich-text.js';
import {banner} from './banner.js';
import {details} from './details.js';
import {eyebrow} from './eyebrow.js';
import {styles} from './ms-research-card.styles.js';
import {skeleton} from './skeleton.js';
import {withdrawnNotice} from './withdrawn-notice.js';

/**
 * One summary of a research paper: title, ratings, takeaway, sections, topics, source. What the page wrote inside the tag stays visible until
 * the card is ready, and comes back if it fails.
 *
 * @summary Shows one plain-language summary of a research paper.
 * @slot - Shown until the card is ready, and where it cannot be: a line of text and a link.
 * @slot header - Above the title.
 * @slot footer - Below the source.
 * @csspart base - The whole card.
 * @csspart banner - The notice of a retraction, concern, correction or preprint.
 * @csspart eyebrow - Kind, date and reading time.
 * @csspart title - The title.
 * @csspart ratings - The two ratings.
 * @csspart takeaway - The key takeaway.
 * @csspart section - One section of the text.
 * @csspart heading - A section's heading.
 * @csspart topics - The topics.
 * @csspart details - The source and where the summary comes from.
 * @csspart message - What is said when the card cannot be shown.
 * @csspart retry - The button that tries again.
 * @csspart link - The link to the summary's own page.
 * @csspart skeleton - What stands in for the card while it loads.
 * @cssproperty --ms-accent-light - Accent colour on light grounds.
 * @cssproperty --ms-accent-dark - Accent colour on dark grounds.
 * @cssproperty --ms-font - Font family; the page's own by default.
 */
export class MsResearchCard extends MsElement {
  static override styles = [...elementStyles, failureStyles, styles];

  /** Address of an article document. */
  @property() src = '';
  /** Id of an article on the site that the script came from. */
  @property() article = '';
  /** Level of the title, 1 to 6; the sections' headings are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Also shows the related articles and the note on reading research. */
  @property({converter: booleanText}) related = false;
  /** An article document as an object; it wins over `src` and `article` and starts no request. */
  @property({attribute: false}) data?: unknown;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly state = new StateController(this);
  private readonly source = new ArticleController(this, () => this.data);

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.state.set(this.source.current.status);
  }

  private showDetails(): void {
    const details = this.renderRoot.querySelector<HTMLElement>('#details');
    details?.scrollIntoView({block: 'start'});
    details?.focus({preventScroll: true});
  }

  protected override render(): TemplateResult {
    return html`<div part="base" class=${this.baseClass}>${this.content()}</div>`;
  }

  private content(): TemplateResult {
    const {current} = this.source;
    const {text, language} = this.locale;
    switch (current.status) {
      case 'loading':
        return skeleton(text('loading'));
      case 'error':
        return failure(current.error, text, this.source.retry, this.source.page);
      case 'ready':
        return isWithdrawn(current.value)
          ? withdrawnNotice(current.value, {level: this.headingLevel, language, text})
          : this.card(current.value);
    }
  }

  private card(article: Article): TemplateResult {
    const {text, language} = this.locale;
    const {ratings, topics, language: articleLanguage} = article;
    const level = this.headingLevel + 1;
    return html`
      <article class="sheet" lang=${articleLanguage}>
        ${banner(article, this.locale)}
        <div class="pad">
          <slot name="header"></slot>
          <p part="eyebrow" class="eyebrow soft" lang=${language}>${eyebrow(article, this.locale)}</p>
          ${heading(this.headingLevel, 'title', article.title)}
          <div part="ratings" class="ratings" lang=${language}>
            <ms-rating theme=${this.theme} kind="credibility" .data=${ratings.credibility}></ms-rating>
            ${ratings.interest
              ? html`<ms-rating theme=${this.theme} kind="interest" .data=${ratings.interest}></ms-rating>`
              : nothing}
          </div>
          <div part="takeaway" class="takeaway">
            <b class="label" lang=${language}>${text('takeaway')}</b>
            <p>${article.takeaway}</p>
          </div>
          ${article.sections.map((section) => this.section(section, level))}
          ${topics.length
            ? html`<div part="topics" class="topics">
                ${heading(level, 'heading', text('topics'))}
                <ms-topic-tags theme=${this.theme} .data=${topics}></ms-topic-tags>
              </div>`
            : nothing}
        </div>
        ${details(article, {level, language, text})}
        <slot name="footer"></slot>
      </article>
      ${this.related ? this.more(article, level) : nothing}
    `;
  }

  private section({kind, heading: words, body}: Article['sections'][number], level: number): TemplateResult {
    const known = kind === 'findings' || kind === 'audience' || kind === 'considerations';
    const title = words ?? (known ? this.locale.text(kind) : '');
    return html`<section part="section" class="section">
      ${title ? heading(level, 'heading', title) : nothing} ${richText(body)}
    </section>`;
  }

  private more(article: Article, level: number): TemplateResult {
    return html`
      <ms-related-list class="below" theme=${this.theme} heading-level=${level} src=${article.related ?? nothing}></ms-related-list>
      <ms-research-note class="below" theme=${this.theme} heading-level=${level}>
        <button class="plain" type="button" @click=${this.showDetails}>${this.locale.text('noteLink')}</button>
      </ms-research-note>
    `;
  }
}
