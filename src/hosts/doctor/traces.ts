import type {Found} from './check.js';
import type {Page} from './page.js';
import {descendants, textOf} from './tree.js';
import type {PageElement} from './tree.js';

/** What is left of a card where something went wrong on the way into the page. */
export function traces(page: Page): readonly Found[] {
  return [shownAsText(page), shortcode(page), onlyText(page)].filter((found) => found !== undefined);
}

/** The innermost element whose text holds something. */
function holding(element: PageElement, pattern: RegExp): PageElement | undefined {
  if (!pattern.test(textOf(element))) return undefined;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : holding(child, pattern);
    if (found) return found;
  }
  return element;
}

/** Code that a page shows to explain it is no fault. */
function faulty(page: Page, pattern: RegExp): PageElement | undefined {
  const found = holding(page.root, pattern);
  for (let at = found; at; at = at.parent) if (['code', 'pre', 'kbd', 'samp'].includes(at.name)) return undefined;
  return found;
}

function shownAsText(page: Page): Found | undefined {
  const element = faulty(page, /<\/?ms-[a-z-]+|<script[^>]*ms-research/);
  return (
    element && {
      stops: true,
      message:
        'The snippet is shown as text: it was put where words go, so readers see its code. Put it where your site takes HTML (in WordPress the block "Custom HTML").',
      line: element.line,
    }
  );
}

function shortcode(page: Page): Found | undefined {
  const element = faulty(page, /\[ms-research\s[^\]]*\]/);
  return (
    element && {
      stops: true,
      message:
        'A shortcode is shown as text: the WordPress plugin that knows [ms-research] is not active on this page.',
      line: element.line,
    }
  );
}

/** Words that all text for pages without scripts ends with. */
const WORDS = 'Check for corrections:';

function onlyText(page: Page): Found | undefined {
  if (page.ours.length) return undefined;
  const element = faulty(page, new RegExp(WORDS));
  const link =
    element && descendants(element).find(({attributes}) => /\/articles\/[^/]+\/$/.test(attributes.get('href') ?? ''));
  const address = link?.attributes.get('href');
  return address === undefined
    ? undefined
    : {
        stops: true,
        message:
          'Only the text of a card is here: your site took the tag <ms-research-card> away. Allow that tag, or use a form that your site leaves alone.',
        line: element!.line,
        fix: [`<blockquote class="ms-research" data-ms-article="${address.replaceAll('"', '&quot;')}">`],
      };
}
