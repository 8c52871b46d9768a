import type {Command} from 'commander';

import {newsletter, newsletterLines} from '../commands/newsletter.js';
import {defaultFolder} from '../content/settings.js';
import {CARD_KINDS} from '../email/card-html.js';
import {MAIL_TOOLS} from '../newsletter/tools.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';
import {wholeNumber} from './whole-number.js';

interface NewsletterFlags {
  readonly content: string;
  readonly out: string;
  readonly site?: string;
  readonly topic?: string;
  readonly since?: string;
  readonly max?: number;
  readonly maxMinutes?: number;
  readonly title?: string;
  readonly intro?: string;
  readonly cards?: string;
  readonly tool?: string;
  readonly date?: string;
  readonly json?: boolean;
}

/** `ms-research newsletter`. */
export function addNewsletter(command: Command, terminal: Terminal): void {
  command
    .command('newsletter')
    .description('one issue: HTML, plain text, mail file and picture cards')
    .argument('[ids...]', 'summaries, in the order of the issue', [])
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--out <folder>', 'the folder to write', 'newsletter')
    .option('--site <address>', "the site's absolute address, in place of the config's")
    .option('--topic <topic>', 'summaries of a topic, newest first')
    .option('--since <day>', 'summaries published on this day or later')
    .option('--max <number>', 'so many summaries at most', wholeNumber('--max', 1))
    .option('--max-minutes <number>', 'so many minutes of reading at most', wholeNumber('--max-minutes', 1))
    .option('--title <title>', 'the title, which is the subject too')
    .option('--intro <file>', 'a Markdown file to begin with')
    .option('--cards <kind>', `how much each card shows: ${CARD_KINDS.join(', ')}`, 'full')
    .option('--tool <tool>', `the tool that sends it: ${MAIL_TOOLS.join(', ')}`)
    .option('--date <day>', 'the day of the issue, in place of today')
    .option('--json', 'print the outcome as JSON')
    .action(async (ids: string[], {json, ...options}: NewsletterFlags) => {
      const summary = await newsletter({...options, ids});
      for (const warning of summary.warnings) terminal.err(`note: ${warning}`);
      print(terminal, summary, json, (made) => newsletterLines(made, options.out));
    });
}
