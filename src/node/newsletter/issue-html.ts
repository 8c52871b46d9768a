import {withoutMergeTags} from '../email/merge-tags.js';
import type {Issue} from './issue.js';
import {issueMjml} from './issue-mjml.js';

/** Gmail shows no more of a mail's HTML. */
export const GMAIL_BYTES = 102_400;

/**
 * An issue as the HTML of a mail. MJML checks every part of it strictly, and loads no font and no style sheet from anywhere.
 *
 * @throws Error where our own MJML is wrong
 */
export async function issueHtml(issue: Issue): Promise<string> {
  // It takes half a second to load, which other commands should not wait for.
  const {default: mjml2html} = await import('mjml');
  const {unsubscribe, address} = issue;
  const marked = {
    ...issue,
    unsubscribe: unsubscribe && MARKS.unsubscribe,
    address: address && MARKS.address,
  };
  const {html} = await mjml2html(issueMjml(marked), {validationLevel: 'strict', fonts: {}, ignoreIncludes: true});
  return withoutMergeTags(tidy(html))
    .replaceAll(MARKS.unsubscribe, unsubscribe ?? '')
    .replaceAll(MARKS.address, address ?? '');
}

/** What stands for merge tags while everything else that looks like one is made harmless. */
const MARKS = {unsubscribe: 'https://unsubscribe-mark.invalid/', address: 'address-mark.invalid'};

/**
 * Without what MJML writes for columns beside each other, which we have none of: media queries, that Mailchimp breaks and Gmail counts; and
 * without the blanks of its indentation.
 */
const tidy = (html: string): string =>
  html
    .replace(/<style[^>]*>\s*@media[\s\S]*?<\/style>/g, '')
    .replace(/<style media=[\s\S]*?<\/style>/g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/<(\w+)\n/g, '<$1 ')
    .replace(/ +/g, ' ');
