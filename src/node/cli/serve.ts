import type {Command} from 'commander';
import {once} from 'node:events';

import {defaultFolder} from '../content/settings.js';
import {PREVIEWS} from '../newsletter/previews.js';
import {serveContent} from '../serve/served-content.js';
import type {Terminal} from './terminal.js';
import {wholeNumber} from './whole-number.js';

interface ServeFlags {
  readonly content: string;
  readonly port: number;
  readonly watch?: boolean;
  readonly json?: boolean;
}

/** `ms-research serve`: runs until it is stopped. */
export function addServe(command: Command, terminal: Terminal): void {
  command
    .command('serve')
    .description('the published site on this machine alone, with previews of the newsletter')
    .option('--content <folder>', 'the content folder', defaultFolder())
    .option('--port <number>', 'the port; 0 for any that is free', wholeNumber('--port', 0), 5173)
    .option('--watch', 'publish anew whenever a file of the content changes')
    .option('--json', 'print the address as JSON')
    .action(async ({json, ...options}: ServeFlags) => {
      const served = await serveContent({
        ...options,
        progress: terminal.progress,
        onPublished: (problem) => terminal.err(problem ? problem.message : 'Published anew.'),
      });
      const {address, articles} = served;
      const lines = [
        `${articles} summaries published.`,
        `Site:       ${address}`,
        `Newsletter: ${address}${PREVIEWS}`,
        'Stop with Ctrl+C.',
      ];
      for (const line of json ? [JSON.stringify({address, newsletter: address + PREVIEWS, articles})] : lines)
        terminal.out(line);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await served.close();
    });
}
