import type {Command} from 'commander';

import {doctorLines, examinePage} from '../commands/doctor.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';

/** `ms-research doctor` */
export function addDoctor(command: Command, terminal: Terminal): void {
  command
    .command('doctor')
    .description('reads a page and says in plain words what stops the cards on it')
    .argument('<page>', 'the address of a page, or a file')
    .option('--json', 'print the findings as JSON')
    .action(async (page: string, {json}: {json?: boolean}) => {
      const diagnosis = await examinePage(page);
      print(terminal, diagnosis, json, doctorLines);
      if (!diagnosis.works) terminal.setExitCode(1);
    });
}
