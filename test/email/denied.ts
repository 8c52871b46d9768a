import {attribute, elements, named, parsePage} from '../node/fixtures/html.js';

/**
 * What no mail may hold, whatever the linter says of it: its data has no word on some of these, and others it does not look for
 * (`<svg>`, `<script>`, `<iframe>`, custom elements, `var()`, gradients, `data:` pictures).
 */

const DENIED_ELEMENTS =
  /^(?:script|iframe|object|embed|svg|math|canvas|video|audio|form|input|button|select|textarea|link|base|picture|source|details|summary|dialog|template|slot|marquee|article|section|header|footer|main|nav|aside|figure|.*-.*)$/;

/** Elements that MJML and our cards lay text in; `padding` on others does nothing in Outlook. */
const PADDED = /^(?:td|a|ul|ol)$/;

const DENIED_STYLE: readonly (readonly [string, RegExp])[] = [
  ['var()', /var\(/i],
  ['a gradient', /gradient\(/i],
  ['a background picture', /url\(/i],
  ['flex or grid', /display\s*:\s*(?:inline-)?(?:flex|grid)/i],
  ['position', /(?:^|;)\s*position\s*:/i],
  ['float', /(?:^|;)\s*float\s*:/i],
  ['calc(), min(), max(), clamp()', /\b(?:calc|min|max|clamp)\(/i],
  ['light-dark(), rgb(), hsl()', /\b(?:light-dark|rgba?|hsla?|color-mix)\(/i],
  ['a unit other than px or %', /\d(?:r?em|ex|ch|v[wh]|pt|cm|mm|in)\b/i],
  ['a negative margin', /margin[^;]*-\d/i],
  ['an animation', /(?:animation|transition|transform)\s*:/i],
  ['a colour by name', /(?:color|background)\s*:\s*(?!#)[a-z]/i],
  ['!important', /!important/i],
];

/** What of these a mail's HTML holds, one line each. */
export function deniedParts(html: string): readonly string[] {
  const page = parsePage(html);
  const found: string[] = [];
  for (const element of elements(page)) {
    const {tagName, attrs} = element;
    if (DENIED_ELEMENTS.test(tagName)) found.push(`<${tagName}>`);
    const style = attribute(element, 'style') ?? '';
    for (const [what, pattern] of DENIED_STYLE) if (pattern.test(style)) found.push(`${what}: ${style}`);
    if (/(?:^|;)\s*padding/.test(style) && !PADDED.test(tagName)) found.push(`padding on <${tagName}>`);
    for (const {name, value} of attrs) {
      if (name.startsWith('on') || ['srcset', 'background', 'ping'].includes(name)) found.push(`${tagName} ${name}`);
      if ((name === 'href' || name === 'src') && !/^https?:\/\//.test(value) && !MERGE_TAG.test(value))
        found.push(`${tagName} ${name}="${value.slice(0, 40)}"`);
      if ((name === 'href' || name === 'src') && TRACKING.test(value)) found.push(`tracking in ${value}`);
    }
  }
  for (const image of named(page, 'img')) {
    for (const name of ['width', 'height'])
      if (!/^\d+$/.test(attribute(image, name) ?? '')) found.push(`<img> without ${name} in pixels`);
    if (!attribute(image, 'alt')?.trim()) found.push('<img> without alt');
    if (!/\.(?:png|jpe?g)$/.test(attribute(image, 'src') ?? '')) found.push('<img> that is no PNG or JPEG');
  }
  for (const table of named(page, 'table'))
    if (attribute(table, 'role') !== 'presentation') found.push('<table> that a screen reader reads as one');
  const sheets = html.match(/<style[\s\S]*?<\/style>/g) ?? [];
  for (const sheet of sheets)
    if (/@(?:import|font-face|media)|url\(/.test(sheet)) found.push(`style sheet: ${sheet.slice(0, 80)}`);
  return found;
}

const MERGE_TAG = /^(?:\*\|UNSUB\|\*|\{\{ unsubscribe_url \}\})$/;
const TRACKING = /[?&](?:utm_|mc_|fbclid|gclid|ref=)/;
