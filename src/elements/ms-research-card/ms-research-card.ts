import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {property} from '../property.js';

import type {Article} from '../../article/article.js';
import {isWithdrawn} from '../../article/parse-article.js';
import type {Client} from '../../client/client.js';
import {ArticleController} from '../../controllers/article.js';
import {isOff} from '../../controllers/page-settings.js';
import {Later} from '../../controllers/later.js';
import {StateController} from '../../controllers/states.js';
import type {Theme} from '../../styles/themes.js';
import {booleanText} from '../converters.js';
import {failure, failureStyles} from '../failure.js';
import {elementStyles, MsElement} from '../ms-element.js';
import {cardBody} from './card-body.js';
import {DEPTHS} from './depths.js';
import type {Depth} from './depths.js';
import {GlossaryController} from './glossary.js';
import {MsDepthChangeEvent} from './ms-research-card.events.js';
import {styles} from './ms-research-card.styles.js';
import {notShown} from './not-shown.js';
import {skeleton} from './skeleton.js';
import {ReadingTools} from './tools.js';
import {withdrawnNotice} from './withdrawn-notice.js';

/**
 * One summary of a research paper: title, ratings, takeaway, whom it is about, sections, numbers, topics, source. What the page wrote
 * inside the tag stays visible until the card is ready, and comes back if it fails.
 *
 * @summary Shows one plain-language summary of a research paper.
 * @slot - Shown until the card is ready, and where it cannot be: a line of text and a link.
 * @slot header - Above the title.
 * @slot footer - Below the source.
 * @slot note - Below the card.
 * @fires {MsLoadEvent} ms-load - The summary is there.
 * @fires {MsErrorEvent} ms-error - The summary cannot be shown.
 * @fires {MsNavigateEvent} ms-navigate - A reader follows a link; can be cancelled.
 * @fires {MsDepthChangeEvent} ms-depth-change - A reader chose another depth.
 * @csspart base - The whole card.
 * @csspart banner - The notice of a retraction, concern, correction or preprint.
 * @csspart eyebrow - Kind, date and reading time.
 * @csspart title - The title.
 * @csspart ratings - The two ratings.
 * @csspart takeaway - The key takeaway.
 * @csspart applicability - "Is this about me?"
 * @csspart label - Its heading.
 * @csspart depth - The buttons that choose how much to read.
 * @csspart section - One section of the text.
 * @csspart heading - A section's heading.
 * @csspart numbers - Numbers drawn as dots.
 * @csspart term - A word that is explained.
 * @csspart definition - Its explanation.
 * @csspart questions - Questions for a neurologist.
 * @csspart glossary - All words explained.
 * @csspart topics - The topics.
 * @csspart tools - The reading tools.
 * @csspart details - The source and where the summary comes from.
 * @csspart copy - The button that copies the citation.
 * @csspart message - What is said when the card cannot be shown, or could not be checked again.
 * @csspart retry - The button that tries again.
 * @csspart link - The link to the summary's own page.
 * @csspart skeleton - What stands in for the card while it loads.
 * @cssproperty --ms-card-max-width - Widest the card gets; 720px by default.
 */
export class MsResearchCard extends MsElement {
  static override styles = [...elementStyles, failureStyles, styles];

  /** Address of an article document. */
  @property() src = '';
  /** Id of an article on the site that the script came from. */
  @property() article = '';
  /** How much to show at first: `short`, `detail` or `full`. Readers can change it. */
  @property() depth: Depth = 'detail';
  /** Kinds of sections to show, in this order; all by default. `considerations` is always shown. */
  @property() sections = '';
  /** Level of the title, 1 to 6; the sections' headings are one below. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Also shows the related articles and the note on reading research. */
  @property({converter: booleanText}) related = false;
  /** Offers reading tools (text size, colours, line focus, reading aloud, print); their code is loaded only then. */
  @property({converter: booleanText}) tools = false;
  /** An article document as an object; it wins over `src` and `article` and starts no request. */
  @property({attribute: false}) data?: unknown;
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly state = new StateController(this);
  private readonly source = new ArticleController(this, () => this.data);
  private readonly glossary = new GlossaryController(this, this.locale);
  private readonly readingTools = new ReadingTools(this);
  private readonly more = new Later(this, () => import('./below.js'));
  private readonly record = new Later(this, () => import('./paper-record.js'));

  protected override get currentTheme(): Theme {
    return this.readingTools.theme ?? super.currentTheme;
  }

  /** The code that asks again comes when the page is first left, so that it is here when the page comes back without a connection. */
  protected override firstUpdated(): void {
    const recheck = new Later(this, () => import('./recheck.js').then(({Recheck}) => new Recheck(this, this.source)));
    addEventListener('visibilitychange', () => recheck.get(), {once: true});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {status, stale} = this.source.current;
    this.state.set(isOff(this) ? 'empty' : stale ? 'stale' : status);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.report(this.source.current);
  }

  private readonly chooseDepth = (depth: Depth): void => {
    this.depth = depth;
    this.dispatchEvent(new MsDepthChangeEvent(depth));
  };

  private readonly showDetails = (): void => {
    const details = this.renderRoot.querySelector<HTMLElement>('[part="details"]');
    details?.scrollIntoView({block: 'start'});
    details?.focus({preventScroll: true});
  };

  protected override render(): TemplateResult {
    const {status, stale} = this.source.current;
    const ready = status === 'ready';
    return html`${isOff(this) ? html`<slot></slot>` : this.frame([stale?.(this.locale), this.content()], {ready})}<slot name="note"></slot>`;
  }

  private content(): TemplateResult {
    const {current} = this.source;
    const {text, language} = this.locale;
    switch (current.status) {
      case 'loading':
        return skeleton(text('loading'));
      case 'error':
        return failure(current.error, text, this.source.retry, this.source.page);
      case 'ready': {
        const document = current.value;
        const context = {level: this.headingLevel, language, text};
        if (isWithdrawn(document)) return withdrawnNotice(document, context);
        const allowed = this.settings.allowsArticle(document);
        if (allowed === undefined) return skeleton(text('loading'));
        if (!allowed) return notShown(text, document.url);
        return this.card(document, this.settings.has('hide-retracted') && document.paper.status === 'retracted');
      }
    }
  }

  private card(article: Article, bannerOnly: boolean): TemplateResult {
    const theme = this.currentTheme;
    const depth = DEPTHS.includes(this.depth) ? this.depth : 'detail';
    const body = cardBody(article, {
      locale: this.locale,
      theme,
      level: this.headingLevel,
      depth,
      kinds: this.sections.split(/[\s,]+/).filter(Boolean),
      bannerOnly,
      glossary: this.glossary.with(article.glossary),
      chooseDepth: this.chooseDepth,
      record: html`<div ?hidden=${depth !== 'full'}>${this.record.get(depth === 'full')?.paperRecord(article, this.locale.text)}</div>`,
      tools:
        this.tools && !bannerOnly ? this.readingTools.render(article, theme, depth, this.locale.language) : nothing,
    });
    const {locale, headingLevel, client, showDetails} = this;
    return this.related
      ? html`${body}${this.more.get()?.below(article, {locale, theme, level: headingLevel + 1, client, showDetails})}`
      : body;
  }
}
