import type {Check, Found} from '../check.js';
import type {PageElement} from '../tree.js';

/** Levels that the elements' headings have unless told. */
const USUAL: Readonly<Record<string, number>> = {
  'ms-research-card': 2,
  'ms-related-list': 3,
  'ms-research-feed': 2,
  'ms-research-note': 3,
  'ms-research-search': 3,
};

export const headings: Check = {
  name: 'headings',
  looksFor: "Headings of cards that skip a level, or that take the place of the page's own first heading.",
  remedy: 'Set `heading-level` to one below the heading that the card stands under.',
  stops: 'never',
  find({elements}) {
    const found: Found[] = [];
    let last = 0;
    const hasFirst = elements.some(({name}) => name === 'h1');
    for (const element of elements) {
      const own = /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : undefined;
      const level = own ?? levelOf(element);
      if (level === undefined) continue;
      const {name, line} = element;
      if (own === undefined && level === 1 && hasFirst) {
        found.push({
          stops: false,
          message: `<${name}> makes a second heading of level 1.`,
          line,
          fix: [`heading-level="2"`],
        });
      } else if (own === undefined && last && level > last + 1) {
        const better = `heading-level="${last + 1}"`;
        found.push({
          stops: false,
          message: `<${name}> begins with a heading of level ${level} below one of level ${last}: who goes from heading to heading misses a step.`,
          line,
          fix: [better],
        });
      }
      last = level;
    }
    return found;
  },
};

function levelOf({name, attributes}: PageElement): number | undefined {
  const usual = USUAL[name];
  const level = Number(attributes.get('heading-level') ?? usual);
  return usual === undefined ? undefined : level >= 1 && level <= 6 ? level : usual;
}
