import {html, nothing} from 'lit';
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';

import type {Article} from '../../article/article.js';
import type {Theme} from '../../styles/themes.js';
import type {Depth} from './depths.js';

let coming: Promise<boolean> | undefined;

/** Loads the reading tools, once for a page. False where they cannot be had: cards do without them. */
function loadTools(): Promise<boolean> {
  coming ??= import('../ms-reading-tools/ms-reading-tools.define.js').then(
    () => true,
    () => false,
  );
  return coming;
}

/** The reading tools of a card. They are loaded when a card that shows a summary first wants them, and shown once they are there. */
export class ToolsController implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private wanted = false;
  private here = false;
  /** Colours that the reader chose; they win over the page's. */
  theme: Theme | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.wanted && !this.here) void this.load();
  }

  /** @param language BCP 47 tag of the interface, which may differ from the summary's */
  render(article: Article, theme: Theme, depth: Depth, language: string): TemplateResult | typeof nothing {
    this.wanted = true;
    if (!this.here) return nothing;
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

  private async load(): Promise<void> {
    this.here = await loadTools();
    if (this.here) this.host.requestUpdate();
  }

  private readonly paint = (theme?: Theme): void => {
    if (theme === this.theme) return;
    this.theme = theme;
    this.host.requestUpdate();
  };
}
