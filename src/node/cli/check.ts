import type {Command} from 'commander';

import {checkContent, checkLines} from '../commands/check.js';
import {defaultFolder} from '../content/settings.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';

interface CheckFlags {
  readonly content: string;
  readonly json?: boolean;
}

/** `ms-research check` */
export function addCheck(command: Command, terminal: Terminal): void {
  command
    .command('check')
    .description('looks for what publish refuses, and gives advice on plain and honest wording; changes nothing')
    .argument('[files...]', 'summaries to check', [])
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--json', 'print the findings as JSON')
    .action(async (files: string[], {content, json}: CheckFlags) => {
      const summary = await checkContent({content, files});
      print(terminal, summary, json, checkLines);
      if (summary.problems) terminal.setExitCode(1);
    });
}
