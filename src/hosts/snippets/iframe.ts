import {cardHeight} from '../card-height.js';
import {html} from '../html.js';
import type {Html} from '../html.js';
import {reservedHeight} from '../reserved-height.js';
import {frameScript, oneLine, tag} from './parts.js';
import {framePolicy} from './policy.js';
import type {Snippet, SnippetContext} from './snippet.js';

/** The address of the page for frames. */
export const framePage = ({site, article}: SnippetContext): string => `${site}embed/${article.id}/`;

export const NO_FRAME_SCRIPT = 'The whole summary as plain text, in a frame of fixed height that scrolls.';

/** The height attribute is for pages that refuse inline styles. */
export function frame(context: SnippetContext): Html {
  const {article} = context;
  return tag('iframe', {
    src: framePage(context),
    title: oneLine(article.title),
    width: '100%',
    height: String(cardHeight(article, 720)),
    style: `border: 0; max-width: 720px; height: ${reservedHeight(article)}`,
    loading: 'lazy',
    allow: 'clipboard-write',
    referrerpolicy: 'no-referrer',
  });
}

export const iframe = (context: SnippetContext): Snippet => ({
  code: [
    {
      place: 'in the page, where the card is to stand',
      language: 'html',
      text: html`${frame(context)}\n${frameScript(context.site)}\n`.source,
    },
  ],
  policy: framePolicy(context),
  steps: [
    'Copy the code into the page. The script may be left out; the frame then keeps the height that is reserved.',
    'Add the lines below to the Content-Security-Policy, if the site sends one.',
    'Open the page: the frame is as high as its content.',
  ],
  withoutScript: NO_FRAME_SCRIPT,
});
