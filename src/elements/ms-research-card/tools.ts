import {html, nothing} from 'lit';
import type {ReactiveControllerHost, TemplateResult} from 'lit';

import type {Article} from '../../article/article.js';
import {Later} from '../../controllers/later.js';
import type {Theme} from '../../styles/themes.js';
import type {Depth} from './depths.js';

/** The reading tools of a card. They are loaded when a card that shows a summary first wants them, and shown once they are there. */
export class ReadingTools {
  private readonly host: ReactiveControllerHost & Element;
  private readonly code: Later<unknown>;
  /** Colours that the reader chose; they win over the page's. */
  theme: Theme | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
    this.code = new Later(host, () => import('../ms-reading-tools/ms-reading-tools.define.js'));
  }

  /** @param language BCP 47 tag of the interface, which may differ from the summary's */
  render(article: Article, theme: Theme, depth: Depth, language: string): TemplateResult | typeof nothing {
    if (!this.code.get()) return nothing;
    return html`<ms-reading-tools
      part="tools"
      lang=${language}
      theme=${theme}
      depth=${depth}
      .card=${this.host.shadowRoot}
      .article=${article}
      .paint=${this.paint}
    ></ms-reading-tools>`;
  }

  private readonly paint = (theme?: Theme): void => {
    if (theme === this.theme) return;
    this.theme = theme;
    this.host.requestUpdate();
  };
}
