import {ElementRenderer, LitElementRenderer} from '@lit-labs/ssr';
import type {ThunkedRenderResult} from '@lit-labs/ssr/lib/render-result.js';
import {renderValue} from '@lit-labs/ssr/lib/render-value.js';
import type {RenderInfo} from '@lit-labs/ssr/lib/render-value.js';

import type {Client} from '../client/client.js';
import {give, GIVEN} from '../elements/drawn/drawn.js';
import type {Drawn, Given} from '../elements/drawn/drawn.js';
import {prepare} from '../elements/drawn/prepare.js';
import {placeOn} from './page.js';
import type {Page} from './page.js';
import {styleMarkup} from './styles.js';
import type {Styles} from './styles.js';

/** What one drawing goes by, from the host to the elements inside it. */
export interface Context {
  readonly page: Page;
  readonly styles: Styles;
  /** The moment that it is drawn for. */
  readonly time: Date;
  /** The list that a card's related articles are drawn from. */
  readonly related?: Given | undefined;
}

const never = new Promise<never>(() => undefined);

/** A server asks for nothing: what it is not given stays on its way. */
const silent: Client = {article: () => never, feed: () => never, json: () => never};

/** Draws one of our elements, and what is inside it. */
export class Drawing extends LitElementRenderer {
  private readonly context: Context;
  private given: Given | undefined;

  constructor(tag: string, context: Context) {
    super(tag);
    this.context = context;
    placeOn(this.drawn, context.page);
    const {time} = context;
    // The day of the time in UTC, wherever the server stands: the same content gives the same HTML.
    this.drawn.locale.now = () => new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate());
  }

  get drawn(): Drawn {
    return this.element as unknown as Drawn;
  }

  /** @param given its addresses are absolute */
  give(given: Given): void {
    this.given = given;
    give(this.drawn, given);
  }

  override connectedCallback(): void {
    const {related} = this.context;
    Object.assign(this.element, {client: silent});
    if (related && this.tagName === 'ms-related-list') this.give(related);
  }

  override renderAttributes(): ThunkedRenderResult {
    if (!this.given) return super.renderAttributes();
    return [...super.renderAttributes(), ` ${GIVEN}='${quoted(JSON.stringify(this.given))}'`];
  }

  override renderShadow(info: RenderInfo): ThunkedRenderResult {
    const {drawn, tagName, context} = this;
    return [
      styleMarkup(tagName, context.styles),
      // As on a page, an element is about to be drawn each time before it is.
      async () => renderValue(await prepare(drawn, () => super.connectedCallback()), info),
    ];
  }
}

/** The tag of an element that does nothing without script: the page draws what is inside. */
class BareTag extends ElementRenderer {
  private readonly attributes = new Map<string, string>();

  override setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  override renderAttributes(): ThunkedRenderResult {
    return [...this.attributes].map(([name, value]) => ` ${name}='${quoted(value)}'`);
  }

  override renderShadow(info: RenderInfo): undefined {
    // Who draws no shadow tree is not taken off by the caller.
    info.customElementHostStack.pop();
  }
}

/** What Lit's server package draws the elements inside a host with. */
export function renderersOf(context: Context): RenderInfo['elementRenderers'] {
  return [
    class extends BareTag {
      static override matchesClass = (_: unknown, tag: string): boolean => tag === 'ms-reading-tools';
    },
    class extends Drawing {
      static override matchesClass = (): boolean => true;
      constructor(tag: string) {
        super(tag, context);
      }
    },
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', "'": '&#39;'};

/** A text as the value of an attribute in single quotes: JSON is full of double ones. */
const quoted = (text: string): string => text.replace(/[&<']/g, (character) => ENTITIES[character]!);
