import type {Command} from 'commander';

import {paperStatus, statusLines} from '../commands/status.js';
import {defaultFolder} from '../content/settings.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';

interface StatusFlags {
  readonly content: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** `ms-research status` */
export function addStatus(command: Command, terminal: Terminal): void {
  command
    .command('status')
    .description('asks again about every paper: corrections, concerns, retractions')
    .argument('[ids...]', 'summaries to ask about', [])
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--write', 'write what changed into the summaries')
    .option('--json', 'print the outcome as JSON')
    .action(async (ids: string[], {content, write = false, json}: StatusFlags) =>
      print(terminal, await paperStatus({content, ids, write}), json, (summary) => statusLines(summary, write)),
    );
}
