import {html} from '../html.js';
import {TEXT_AND_LINK} from './html.js';
import {depthOf, documentOf, inlineCard, inlineText, moduleScript, pageOf, reserve, tag} from './parts.js';
import {cardPolicy, framePolicy} from './policy.js';
import type {Snippet, SnippetContext} from './snippet.js';

/** Content management systems, whose editors rewrite what is pasted: everything is on one line, with inline text inside. */

const onOneLine = (context: SnippetContext): string =>
  html`${moduleScript(context.site)}${inlineCard(context, {article: context.article.id, depth: depthOf(context), style: reserve(context)})}\n`
    .source;

export const wordpress = (context: SnippetContext): Snippet => ({
  code: [{place: 'a Custom HTML block', language: 'html', text: onOneLine(context)}],
  policy: cardPolicy(context),
  steps: [
    'Add a Custom HTML block where the card is to stand; in WordPress 7, press Edit HTML in it. Pasted into a paragraph, the code vanishes.',
    'Paste the code. In the classic editor paste it under Text, and do not go back to Visual, which takes the card away.',
    'Publish and open the post. Roles below editor may not save scripts: use --for wordpress-author.',
  ],
  withoutScript: TEXT_AND_LINK,
});

export const wordpressAuthor = (context: SnippetContext): Snippet => ({
  code: [
    {
      place: 'the address of the summary, alone on a line or in an Embed block',
      language: 'text',
      text: `${pageOf(context)}\n`,
    },
    {
      place: 'or, on sites that load our script everywhere: a Custom HTML block',
      language: 'html',
      text: html`${tag('blockquote', {class: 'ms-research', 'data-ms-article': pageOf(context)}, inlineText(context.article, context.site))}\n`
        .source,
    },
  ],
  policy: [...framePolicy(context).slice(0, 1)],
  steps: [
    'Paste the address on an empty line of its own. WordPress asks the site for the card and shows it in a frame.',
    'Where the site loads our script, paste the quotation instead: it becomes a card, and is a quotation elsewhere.',
    'Publish and open the post as a visitor.',
  ],
  withoutScript: 'The title, the key takeaway, the date, and a link to check for corrections, as a quotation.',
});

export const blogger = (context: SnippetContext): Snippet => ({
  code: [
    {place: 'the HTML view of the post, or an HTML/JavaScript gadget', language: 'html', text: onOneLine(context)},
  ],
  policy: [],
  steps: [
    'Open the post and switch from Compose view to HTML view.',
    'Paste the code where the card is to stand, and publish from HTML view: Compose view may rewrite it.',
    'Open the post as a visitor. For a card beside all posts, paste the code into an HTML/JavaScript gadget instead.',
  ],
  withoutScript: TEXT_AND_LINK,
});

export const drupal = (context: SnippetContext): Snippet => ({
  code: [
    {
      place: 'the source view of the text',
      language: 'html',
      text: html`${inlineCard(context, {src: documentOf(context), depth: depthOf(context)})}\n`.source,
    },
    {
      place: 'once, by an administrator: allowed HTML tags of the text format, in addition to those there',
      language: 'text',
      text: '<ms-research-card src depth lang dir theme>\n',
    },
    {
      place: 'once, by an administrator: the libraries file of the theme, THEME.libraries.yml',
      language: 'yaml',
      text: `ms-research:
  js:
    ${withoutQuotes(context.site)}widgets/1/ms-research.js:
      type: external
      attributes: {type: module, crossorigin: anonymous, referrerpolicy: no-referrer}
`,
    },
    {
      place: 'once, by an administrator: the info file of the theme, THEME.info.yml',
      language: 'yaml',
      text: 'libraries:\n  - THEME/ms-research\n',
    },
  ],
  policy: cardPolicy(context),
  steps: [
    'Have an administrator allow the tag and load the script, as below, and rebuild the caches. Once is enough.',
    'Open the source view of the text, paste the first piece, and save.',
    'Open the page as a visitor. Without the first step the text stays, as a paragraph with a link.',
  ],
  withoutScript: `${TEXT_AND_LINK} The same where the tag is not allowed.`,
});

/** YAML takes an address as it is; signs with a meaning are escaped in it already. */
const withoutQuotes = (site: string): string => new URL(site).href;

export const hugo = (context: SnippetContext): Snippet => ({
  code: [
    {place: 'once, the file layouts/shortcodes/ms-research.html', language: 'html', text: '{{ .Inner }}\n'},
    {
      place: 'in the post',
      language: 'text',
      text: `{{< ms-research >}}\n${onOneLine(context)}{{< /ms-research >}}\n`,
    },
  ],
  policy: cardPolicy(context),
  steps: [
    'Add the shortcode to the site, once: Hugo drops plain HTML from posts.',
    'Paste the second piece into the post, where the card is to stand.',
    'Build the site and open the post.',
  ],
  withoutScript: TEXT_AND_LINK,
});
