import {Command, CommanderError} from 'commander';

import {newLines, newSummary} from './commands/new.js';
import {paperStatus, statusLines} from './commands/status.js';
import {defaultFolder} from './content/read-content.js';
import {KnownError} from './known-error.js';
import {publish} from './publish/publish.js';
import type {PublishOptions} from './publish/publish.js';

/** Where a command writes; the tests hand in their own. */
export interface Streams {
  out(line: string): void;
  err(line: string): void;
}

const stdio: Streams = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

/** Runs one command line (without `node` and the program's name) and returns its exit code; it never throws for a fault of the input. */
export async function run(argv: readonly string[], streams: Streams = stdio): Promise<number> {
  try {
    await program(streams).parseAsync([...argv], {from: 'user'});
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof KnownError)) throw error;
    streams.err(error.message);
    return 1;
  }
}

function program(streams: Streams): Command {
  const command = new Command('ms-research')
    .description('Turns a folder of Markdown summaries of MS research into the files that the elements show.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out(text.trimEnd()),
      writeErr: (text) => streams.err(text.trimEnd()),
    });
  command
    .command('publish')
    .description('content folder to static site; nothing is written unless everything is in order')
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--out <folder>', 'the folder to write', 'site')
    .option('--site <address>', "the site's absolute address, in place of the config's")
    .option('--precompress', 'write .gz and .br beside files that gain by them')
    .option('--json', 'print the summary as JSON')
    .action(async ({json, ...options}: PublishOptions & {json?: boolean}) => {
      const {out} = options;
      const summary = await publish(options);
      const {articles, written, unchanged, removed} = summary;
      streams.out(
        json
          ? JSON.stringify(summary)
          : `${articles} summaries in ${out}: ${written} files written, ${unchanged} unchanged, ${removed} removed`,
      );
    });
  command
    .command('new')
    .description("fetches a paper's record and writes the skeleton of a summary, as a draft")
    .argument('<paper>', 'a DOI or a PubMed id')
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--id <id>', "the summary's id, in place of one made of the paper's title")
    .option('--json', 'print the outcome as JSON')
    .action(async (paper: string, {content, id, json}: {content: string; id?: string; json?: boolean}) => {
      const summary = await newSummary({content, paper, id});
      for (const line of json ? [JSON.stringify(summary)] : newLines(summary)) streams.out(line);
    });
  command
    .command('status')
    .description('asks again about every paper: corrections, concerns, retractions')
    .argument('[ids...]', 'summaries to ask about', [])
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--write', 'write what changed into the summaries')
    .option('--json', 'print the outcome as JSON')
    .action(
      async (ids: string[], {content, write = false, json}: {content: string; write?: boolean; json?: boolean}) => {
        const summary = await paperStatus({content, ids, write});
        for (const line of json ? [JSON.stringify(summary)] : statusLines(summary, write)) streams.out(line);
      },
    );
  return command;
}
