import {html} from '../html.js';
import {inlineText, oneLine, pageOf, tag} from './parts.js';
import {picturePolicy} from './policy.js';
import type {Snippet, SnippetContext} from './snippet.js';

/** For editors of newsletters: the picture card as a link, and the text in words. No script survives in mail. */
export function email(context: SnippetContext): Snippet {
  const {article, site} = context;
  const picture = html`<img src="${site}cards/${article.id}.png" alt="${oneLine(article.title)}" width="600" height="315">`;
  return {
    code: [
      {
        place: 'an HTML block of the newsletter',
        language: 'html',
        text: html`<p>${tag('a', {href: pageOf(context)}, picture)}</p>
${tag('p', {lang: article.language}, inlineText(article, site))}
`.source,
      },
      {
        place: 'or, where the tool takes no HTML: the address, which it turns into a preview',
        language: 'text',
        text: `${pageOf(context)}\n`,
      },
    ],
    policy: picturePolicy(context).slice(1),
    steps: [
      'Add an HTML block to the newsletter and paste the code.',
      'Where the tool takes no HTML, paste the address on a line of its own.',
      'Send yourself a test: with pictures switched off, the words must be there.',
    ],
    withoutScript: 'The picture of the card and the same in words, with a link to check for corrections.',
  };
}
