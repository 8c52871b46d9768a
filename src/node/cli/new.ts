import type {Command} from 'commander';

import {newLines, newSummary} from '../commands/new.js';
import {defaultFolder} from '../content/settings.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';

interface NewFlags {
  readonly content: string;
  readonly id?: string;
  readonly json?: boolean;
}

/** `ms-research new` */
export function addNew(command: Command, terminal: Terminal): void {
  command
    .command('new')
    .description("fetches a paper's record and writes the skeleton of a summary, as a draft")
    .argument('<paper>', 'a DOI or a PubMed id')
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--id <id>', "the summary's id, in place of one made of the paper's title")
    .option('--json', 'print the outcome as JSON')
    .action(async (paper: string, {content, id, json}: NewFlags) =>
      print(terminal, await newSummary({content, paper, id}), json, newLines),
    );
}
