import {createHash} from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

import {EMAIL} from '../../article/url.js';
import type {Issue} from './issue.js';

/**
 * An issue as a mail file (RFC 5322), with its text and its HTML: for a mail program to open, send and test. Deterministic: what is random
 * in other mails is made of the content here.
 *
 * @param sender an address; any other contact is left out
 */
export async function issueEml(
  {title, date, publisher, site}: Issue,
  {html, text}: {html: string; text: string},
  sender?: string,
): Promise<Uint8Array> {
  const mark = createHash('sha256').update(html).update('\0').update(text).digest('hex').slice(0, 24);
  const message = new MailComposer({
    from: sender !== undefined && EMAIL.test(sender) ? {name: publisher, address: sender} : undefined,
    subject: title,
    date: new Date(`${date}T00:00:00Z`),
    messageId: `<${mark}@${new URL(site).hostname}>`,
    // Programs that know it open the file as a draft to send.
    headers: {'X-Unsent': '1'},
    text,
    html,
    textEncoding: 'quoted-printable',
    baseBoundary: mark,
  });
  return message.compile().build();
}
