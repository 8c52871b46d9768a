import type {Command} from 'commander';

import {defaultFolder} from '../content/settings.js';
import {optionalOutputs} from '../publish/outputs/outputs.js';
import {publish} from '../publish/publish.js';
import type {PublishSummary} from '../publish/run/summary.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';

interface PublishFlags {
  readonly content: string;
  readonly out: string;
  readonly site?: string;
  readonly verify?: boolean;
  readonly reweigh?: boolean;
  readonly precompress?: boolean;
  readonly without?: readonly string[];
  readonly json?: boolean;
}

/** `ms-research publish` */
export function addPublish(command: Command, terminal: Terminal): void {
  command
    .command('publish')
    .description('content folder to static site; nothing is written unless everything is in order')
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--out <folder>', 'the folder to write', 'site')
    .option('--site <address>', "the site's absolute address, in place of the config's")
    .option('--without <kinds>', `leave out kinds of files: ${optionalOutputs().join(', ')}`, commaSeparated)
    .option('--verify', 'look into every file for what has changed, and not at size and time of change alone')
    .option('--reweigh', 'count how common each term is, and store the table in the content folder')
    .option('--precompress', 'write .gz and .br beside files that gain by them, for servers that send such files')
    .option('--json', 'print the summary as JSON')
    .action(async ({json, ...options}: PublishFlags) => {
      const summary = await publish({...options, progress: terminal.progress});
      for (const note of summary.notes) terminal.err(`note: ${note}`);
      print(terminal, summary, json, (made) => summaryLines(made, options.out));
    });
}

/** Names between commas, added to those of an option that was given before. */
const commaSeparated = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...text.split(',').map((name) => name.trim()),
];

function summaryLines({articles, withdrawn, added, changed, files, seconds}: PublishSummary, out: string): string[] {
  const {written, unchanged, removed} = files;
  return [
    `${articles} summaries${withdrawn ? ` and ${withdrawn} taken back` : ''} in ${out}: ${added} new, ${changed} changed`,
    `${written} files written, ${unchanged} unchanged, ${removed} removed, in ${seconds.toFixed(1)} s`,
  ];
}
