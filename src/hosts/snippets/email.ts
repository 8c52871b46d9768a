import {pageOf} from './parts.js';
import {picturePolicy} from './policy.js';
import type {Snippet, SnippetContext} from './snippet.js';

/** For editors of newsletters. No script and no unknown tag survives in mail, so it is a table with everything in it. */
export const email = (context: SnippetContext): Snippet => ({
  code: [
    {place: 'an HTML block of the newsletter', language: 'html', text: context.mailCard},
    {
      place: 'or, where the tool takes no HTML: the address, which it turns into a preview',
      language: 'text',
      text: `${pageOf(context)}\n`,
    },
  ],
  policy: picturePolicy(context),
  steps: [
    'Add an HTML block to the newsletter and paste the code.',
    'Where the tool takes no HTML, paste the address on a line of its own.',
    'Send yourself a test: with pictures switched off, the words must be there.',
  ],
  withoutScript: 'All of it: nothing in a mail runs. For a whole issue, use ms-research newsletter.',
});
