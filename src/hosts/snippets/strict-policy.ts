import {html} from '../html.js';
import {reservedHeight} from '../reserved-height.js';
import {TEXT_AND_LINK} from './html.js';
import {card, depthOf, moduleScript} from './parts.js';
import {cardPolicy} from './policy.js';
import type {Snippet, SnippetContext} from './snippet.js';

/** A page whose policy refuses inline styles: the height is reserved in the page's own style sheet. */
export function strictPage(context: SnippetContext): Snippet {
  const {article, site, depth} = context;
  const policy = cardPolicy(context);
  const allowed = policy.filter(({only}) => !only);
  const header = allowed.map(({directive, source}) => `${directive} 'self' ${source}`).join('; ');
  return {
    code: [
      {
        place: 'in the page, where the card is to stand',
        language: 'html',
        text: html`${moduleScript(site)}\n${card(context, {article: article.id, depth: depthOf(context)})}\n`.source,
      },
      {
        place: "in the site's own style sheet",
        language: 'css',
        text: `ms-research-card[article='${article.id}'] {\n  display: block;\n  min-height: ${reservedHeight(article, depth)};\n}\n`,
      },
      {
        place: 'the header, for a site that otherwise loads from itself alone',
        language: 'http',
        text: `Content-Security-Policy: default-src 'self'; ${header}\n`,
      },
    ],
    policy,
    steps: [
      'Add the sources to the policy of the page. With strict-dynamic, the script tag needs the nonce of the page as well.',
      "Copy the HTML into the page and the rule into the site's style sheet. Nothing in it is inline.",
      'Open the page and its console: the card is there, and no violation is reported.',
    ],
    withoutScript: `${TEXT_AND_LINK} The same where the policy still refuses the script.`,
  };
}
