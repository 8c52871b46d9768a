import {css, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {property} from '../property.js';

import type {Topic} from '../../article/article.js';
import type {Client} from '../../client/client.js';
import {Later} from '../../controllers/later.js';
import {isOff} from '../../controllers/page-settings.js';
import {elementStyles, MsElement} from '../ms-element.js';

const styles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ms-topic-tags-gap, 8px);
    list-style: none;
  }
  li {
    max-width: 100%;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 4px 16px;
    border: 1px solid var(--_rim);
    border-radius: 10px;
    background: var(--_tint);
    color: var(--_accent);
    font-size: 16px;
    line-height: 1.3;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  a.tag:hover {
    border-color: var(--_accent);
    text-decoration: underline;
  }
`;

/**
 * An article's topics, or those that the page names for a post of its own, as links to their pages.
 *
 * @summary Shows topics as links: an article's, or those that the page names.
 * @slot - Shown until the topics are there, and where they cannot be had.
 * @fires {MsNavigateEvent} ms-navigate - A reader follows a link; can be cancelled.
 * @csspart base - The list.
 * @csspart tag - One topic.
 * @cssproperty --ms-topic-tags-gap - Space between the topics.
 */
export class MsTopicTags extends MsElement {
  static override styles = [...elementStyles, styles];

  /** Ids of topics of the site that the script came from, with commas or blanks between them; they win over `src` and `article`. */
  @property() topics = '';
  /** Address of an article document. */
  @property() src = '';
  /** Id of an article on the site that the script came from. */
  @property() article = '';
  /** Topics to show; they win over all else and start no request. */
  @property({attribute: false}) data?: readonly Topic[];
  /** Where documents come from; the page's shared client by default. */
  @property({attribute: false}) client?: Client;

  private readonly source = new Later(this, () => import('./topic-source.js').then(({Source}) => new Source(this)));

  protected override render(): TemplateResult | typeof nothing {
    const topics = isOff(this) ? undefined : (this.data ?? this.source.get()?.topics);
    if (!topics) return html`<slot></slot>`;
    if (!topics.length) return nothing;
    return html`<ul part="base" class=${this.baseClass} role="list" tabindex="-1" aria-label=${this.locale.text('topics')}>
      ${topics.map(tag)}
    </ul>`;
  }
}

function tag({label, url}: Topic): TemplateResult {
  return url
    ? html`<li><a part="tag" class="tag" dir="auto" href=${url} rel="noreferrer">${label}</a></li>`
    : html`<li><span part="tag" class="tag" dir="auto">${label}</span></li>`;
}
