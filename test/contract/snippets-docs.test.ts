import {describe, it} from 'node:test';

import {SNIPPET_KINDS, SNIPPET_NAMES} from '../../src/hosts/snippets/kinds.js';
import {snippetFor} from '../helpers/html-snippet.js';
import {assertMadeParts} from '../helpers/made-parts.js';
import {article} from '../node/fixtures/documents.js';

describe('docs/snippets.md', () => {
  it('lists every kind: UPDATE_GOLDENS=1 rewrites the list', () => {
    const rows = SNIPPET_NAMES.map((name) => {
      const {code} = snippetFor(name, article(), {site: 'https://library.example/'});
      const places = code.map(({place}) => place).join('; ');
      return `| \`${name}\` | ${SNIPPET_KINDS[name].host} | ${places} |`;
    });
    const table = ['| `--for` | for | the pieces go |', '| --- | --- | --- |', ...rows];
    assertMadeParts('docs/snippets.md', {kinds: table.join('\n')});
  });
});
