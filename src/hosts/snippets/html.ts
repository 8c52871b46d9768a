import {html} from '../html.js';
import type {Html} from '../html.js';
import {card, depthOf, moduleScript, pinnedScript, reserve} from './parts.js';
import {cardPolicy} from './policy.js';
import type {Snippet, SnippetCode, SnippetContext} from './snippet.js';

/** Places that take HTML as it is. */

export const TEXT_AND_LINK =
  'The title, how the paper stands where something is wrong, the key takeaway, the date, and a link to check for corrections.';

function cardHtml(context: SnippetContext, script: Html, place: string, isReserved = true): SnippetCode {
  const attributes = {
    article: context.article.id,
    depth: depthOf(context),
    style: isReserved ? reserve(context) : undefined,
  };
  return {place, language: 'html', text: html`${script}\n${card(context, attributes)}\n`.source};
}

export const htmlPage = (context: SnippetContext): Snippet => ({
  code: [cardHtml(context, moduleScript(context.site), 'in the page, where the card is to stand')],
  policy: cardPolicy(context),
  steps: [
    'Copy the code into the source of the page. The script may stand in the head, once for all cards.',
    'Add the lines below to the Content-Security-Policy, if the site sends one. Where it refuses inline styles, use --for csp.',
    'Open the page: the card takes the place of the text inside it.',
  ],
  withoutScript: TEXT_AND_LINK,
});

export const pinnedPage = (context: SnippetContext): Snippet => ({
  code: [cardHtml(context, pinnedScript(context), 'in the page, where the card is to stand')],
  policy: cardPolicy(context),
  steps: [
    'Copy the code into the source of the page. The script is one file of one version, and browsers refuse any other.',
    'Add the lines below to the Content-Security-Policy, if the site sends one.',
    'Open the page. The summary stays up to date by itself; for a newer script, make this snippet anew.',
  ],
  withoutScript: TEXT_AND_LINK,
});

export const squarespace = (context: SnippetContext): Snippet => ({
  code: [cardHtml(context, moduleScript(context.site), 'a Code block, set to HTML')],
  policy: [],
  steps: [
    'Edit the page and add a Code block where the card is to stand. Not every plan has scripts in Code blocks.',
    'Choose HTML, and paste the code.',
    'Save and open the page as a visitor: the editor itself may not run scripts.',
  ],
  withoutScript: TEXT_AND_LINK,
});

/** Ghost mails a post as it is, and some mail programs would keep the reserved height empty. */
export const ghost = (context: SnippetContext): Snippet => ({
  code: [cardHtml(context, moduleScript(context.site), 'an HTML card', false)],
  policy: [],
  steps: [
    'In the post, type /html and press Enter.',
    'Paste the code into the HTML card.',
    'Publish. Members who get the post by e-mail read the text inside the card.',
  ],
  withoutScript: `${TEXT_AND_LINK} The same stands in the e-mail and in the feed.`,
});
