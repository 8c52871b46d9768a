import {Command, CommanderError, Option} from 'commander';

import {SNIPPET_NAMES} from '../hosts/snippets/kinds.js';
import type {SnippetName} from '../hosts/snippets/kinds.js';
import {checkContent, checkLines} from './commands/check.js';
import {doctorLines, examinePage} from './commands/doctor.js';
import {initFolder, initLines} from './commands/init.js';
import {newLines, newSummary} from './commands/new.js';
import {snippet, snippetLines} from './commands/snippet.js';
import {paperStatus, statusLines} from './commands/status.js';
import {defaultFolder} from './content/settings.js';
import {KnownError} from './known-error.js';
import {optionalOutputs} from './publish/outputs/outputs.js';
import {publish} from './publish/publish.js';
import type {PublishSummary} from './publish/run/summary.js';
import {addNewsletter} from './newsletter-command.js';
import {addServe} from './serve-command.js';
import type {Streams} from './streams.js';
import {progressOn} from './terminal-progress.js';

export type {Streams} from './streams.js';

const stdio: Streams = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  progress: progressOn(process.stderr),
};

/** Runs one command line (without `node` and the program's name) and returns its exit code; it never throws for a fault of the input. */
export async function run(argv: readonly string[], streams: Streams = stdio): Promise<number> {
  let exitCode = 0;
  try {
    await program(streams, (code) => (exitCode = code)).parseAsync([...argv], {from: 'user'});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof KnownError)) throw error;
    streams.err(error.message);
    return 1;
  }
}

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

/** @param setExitCode for commands that end as they should and still have something to report */
function program(streams: Streams, setExitCode: (code: number) => void): Command {
  const command = new Command('ms-research')
    .description('Turns a folder of Markdown summaries of MS research into the files that the elements show.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.out(text.trimEnd()),
      writeErr: (text) => streams.err(text.trimEnd()),
    });
  command
    .command('init')
    .description('a new content folder with one sample summary, topics and a config')
    .argument('<folder>', 'the folder to make; it must be empty or not there yet')
    .option('--site <address>', "the site's absolute address")
    .option('--title <words>', "the library's name")
    .option('--json', 'print the outcome as JSON')
    .action(async (folder: string, {site, title, json}: {site?: string; title?: string; json?: boolean}) => {
      const summary = await initFolder({folder, site, title});
      for (const line of json ? [JSON.stringify(summary)] : initLines(summary)) streams.out(line);
    });
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
      const summary = await publish({...options, progress: streams.progress});
      for (const note of summary.notes) streams.err(`note: ${note}`);
      if (json) streams.out(JSON.stringify(summary));
      else for (const line of summaryLines(summary, options.out)) streams.out(line);
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
    .command('check')
    .description('looks for what publish refuses, and gives advice on plain and honest wording; changes nothing')
    .argument('[files...]', 'summaries to check', [])
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--json', 'print the findings as JSON')
    .action(async (files: string[], {content, json}: {content: string; json?: boolean}) => {
      const summary = await checkContent({content, files});
      for (const line of json ? [JSON.stringify(summary)] : checkLines(summary)) streams.out(line);
      if (summary.problems) setExitCode(1);
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
  addSnippet(command, streams);
  addNewsletter(command, streams);
  command
    .command('doctor')
    .description('reads a page and says in plain words what stops the cards on it')
    .argument('<page>', 'the address of a page, or a file')
    .option('--json', 'print the findings as JSON')
    .action(async (page: string, {json}: {json?: boolean}) => {
      const diagnosis = await examinePage(page);
      for (const line of json ? [JSON.stringify(diagnosis)] : doctorLines(diagnosis)) streams.out(line);
      if (!diagnosis.works) setExitCode(1);
    });
  addServe(command, streams);
  return command;
}

interface SnippetFlags {
  readonly for: SnippetName;
  readonly content: string;
  readonly site?: string;
  readonly json?: boolean;
}

function addSnippet(command: Command, streams: Streams): void {
  command
    .command('snippet')
    .description('the code to paste so that a page shows a summary')
    .argument('<id>', 'the summary')
    .addOption(new Option('--for <kind>', 'the kind of page').choices(SNIPPET_NAMES).default('html'))
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--site <address>', "the site's absolute address, in place of the config's")
    .option('--json', 'print the snippet as JSON')
    .action((id: string, {for: kind, content, site, json}: SnippetFlags) => {
      const made = snippet({id, kind, content, site});
      for (const line of json ? [JSON.stringify(made)] : snippetLines(made)) streams.out(line);
    });
}

const commaSeparated = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

function summaryLines({articles, withdrawn, added, changed, files, seconds}: PublishSummary, out: string): string[] {
  const {written, unchanged, removed} = files;
  return [
    `${articles} summaries${withdrawn ? ` and ${withdrawn} taken back` : ''} in ${out}: ${added} new, ${changed} changed`,
    `${written} files written, ${unchanged} unchanged, ${removed} removed, in ${seconds.toFixed(1)} s`,
  ];
}
