import {Option} from 'commander';
import type {Command} from 'commander';

import {SNIPPET_NAMES} from '../../hosts/snippets/kinds.js';
import type {SnippetName} from '../../hosts/snippets/kinds.js';
import {snippet, snippetLines} from '../commands/snippet.js';
import {defaultFolder} from '../content/settings.js';
import {print} from './terminal.js';
import type {Terminal} from './terminal.js';

interface SnippetFlags {
  readonly for: SnippetName;
  readonly content: string;
  readonly site?: string;
  readonly json?: boolean;
}

/** `ms-research snippet` */
export function addSnippet(command: Command, terminal: Terminal): void {
  command
    .command('snippet')
    .description('the code to paste so that a page shows a summary')
    .argument('<id>', 'the summary')
    .addOption(new Option('--for <kind>', 'the kind of page').choices(SNIPPET_NAMES).default('html'))
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--site <address>', "the site's absolute address, in place of the config's")
    .option('--json', 'print the snippet as JSON')
    .action((id: string, {for: kind, content, site, json}: SnippetFlags) =>
      print(terminal, snippet({id, kind, content, site}), json, snippetLines),
    );
}
