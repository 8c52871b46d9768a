import {Command, CommanderError} from 'commander';

import {addCheck} from './cli/check.js';
import {addDoctor} from './cli/doctor.js';
import {addInit} from './cli/init.js';
import {addNew} from './cli/new.js';
import {addNewsletter} from './cli/newsletter.js';
import {progressOn} from './cli/progress.js';
import {addPublish} from './cli/publish.js';
import {addServe} from './cli/serve.js';
import {addSnippet} from './cli/snippet.js';
import {addStatus} from './cli/status.js';
import type {Streams, Terminal} from './cli/terminal.js';
import {KnownError} from './known-error.js';

const stdio: Streams = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  progress: progressOn(process.stderr),
};

/** Runs one command line (without `node` and the program's name) and returns its exit code; it never throws for a fault of the input. */
export async function run(argv: readonly string[], streams: Streams = stdio): Promise<number> {
  let exitCode = 0;
  try {
    await program({...streams, setExitCode: (code) => (exitCode = code)}).parseAsync([...argv], {from: 'user'});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof KnownError)) throw error;
    streams.err(error.message);
    return 1;
  }
}

/** The commands, in the order in which an author meets them. */
const COMMANDS = [addInit, addNew, addCheck, addStatus, addPublish, addServe, addSnippet, addNewsletter, addDoctor];

function program(terminal: Terminal): Command {
  const command = new Command('ms-research')
    .description('Turns a folder of Markdown summaries of MS research into the files that the elements show.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  for (const add of COMMANDS) add(command, terminal);
  return command;
}
