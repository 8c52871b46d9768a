import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {Article} from '../article/article.js';
import type {FeedItem} from '../article/feed.js';
import {Later} from './later.js';
import type * as Policy from './policy.js';

/** Attributes that change what elements inside or below show. */
const WATCHED = ['lang', 'base', 'theme', 'min-credibility', 'reviewed-only', 'hide-topics', 'hide-retracted', 'off'];

/** Attributes that rule summaries out. */
const RULES = ['min-credibility', 'reviewed-only', 'hide-topics', 'hide-retracted'];

type Host = ReactiveControllerHost & HTMLElement;

const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/**
 * Keeps an element up to date with what stands around it: its language and the settings element that it is inside of. One observer
 * watches the page, and the shadow trees that hold elements, for all of them; it sees attributes alone.
 */
export class PageSettingsController implements ReactiveController {
  private readonly host: Host;
  private readonly rules: Later<typeof Policy>;

  constructor(host: Host) {
    this.host = host;
    this.rules = new Later(host, () => import('./policy.js'));
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.host);
    observer ??= new MutationObserver(() => hosts.forEach((host) => host.requestUpdate()));
    // Observing a tree once more changes nothing.
    for (const root of rootsAround(this.host)) observer.observe(root, {subtree: true, attributeFilter: WATCHED});
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (!hosts.size) observer?.disconnect();
  }

  /** An attribute of the nearest settings element. */
  get(name: string): string | null {
    return settingOf(this.host, name);
  }

  /** A yes-or-no setting; "false" counts as no. */
  has(name: string): boolean {
    return isSet(this.get(name));
  }

  /** May this article be shown here? Undefined while the code that knows is on its way: what may be ruled out is not shown until then. */
  allowsArticle(article: Article): boolean | undefined {
    if (!this.hasRules) return true;
    const rules = this.rules.get();
    return rules?.allowsArticle(rules.readPolicy(this), article);
  }

  /** Those of some list items that may be shown here; undefined as for an article. */
  allowedItems(items: readonly FeedItem[]): readonly FeedItem[] | undefined {
    if (!this.hasRules) return items;
    const rules = this.rules.get();
    return rules && items.filter((item) => rules.allowsItem(rules.readPolicy(this), item));
  }

  private get hasRules(): boolean {
    return RULES.some((name) => this.get(name) !== null);
  }

  /** The language around the element: its own `lang`, else the nearest one, else the document's, else English. */
  get language(): string {
    return nearest(this.host, '[lang]')?.getAttribute('lang') || 'en';
  }
}

/** An attribute of the settings element nearest to an element; null where there is none. */
export function settingOf(element: Element, name: string): string | null {
  return nearest(element, 'ms-research-settings')?.getAttribute(name) ?? null;
}

/** Has the page switched everything around this element off? */
export const isOff = (element: Element): boolean => isSet(settingOf(element, 'off'));

const isSet = (value: string | null): boolean => value !== null && value !== 'false';

/** The tree that an element is in, and those that its shadow hosts are in. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

/** The nearest element that matches, from `element` upwards and out of shadow trees. */
function nearest(element: Element, selector: string): Element | null {
  for (let from: Element | undefined = element; from;) {
    const found: Element | null = from.closest(selector);
    if (found) return found;
    const root: Node = from.getRootNode();
    from = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
}
