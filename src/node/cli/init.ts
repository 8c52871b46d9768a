import type {Command} from 'commander';

import {initFolder, initLines} from '../commands/init.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';

interface InitFlags {
  readonly site?: string;
  readonly title?: string;
  readonly json?: boolean;
}

/** `ms-research init` */
export function addInit(command: Command, terminal: Terminal): void {
  command
    .command('init')
    .description('a new content folder with one sample summary, topics and a config')
    .argument('<folder>', 'the folder to make; it must be empty or not there yet')
    .option('--site <address>', "the site's absolute address")
    .option('--title <words>', "the library's name")
    .option('--json', 'print the outcome as JSON')
    .action(async (folder: string, {site, title, json}: InitFlags) =>
      print(terminal, await initFolder({folder, site, title}), json, initLines),
    );
}
