import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {projectRoot} from '../helpers/project.js';
import {attribute, named, parsePage, textOf} from '../node/fixtures/html.js';
import {installed} from '../node/fixtures/tools.js';
import {mailOutputs} from './outputs.js';

const PHP = installed('/usr/bin/php', '/usr/local/bin/php', '/opt/homebrew/bin/php');
const CLASS = 'usr/share/roundcube/program/lib/Roundcube/rcube_washtml.php';
/** Where Roundcube's package is installed or was unpacked. */
const ROOT = [process.env.ROUNDCUBE, '/'].find((root) => root && existsSync(join(root, CLASS)));
const missing = PHP && ROOT ? false : 'Roundcube or PHP is not installed (Debian: roundcube-core, php-cli, php-xml)';

function washed(html: string): string {
  const script = join(projectRoot, 'test/email/roundcube.php');
  const {status, stdout, stderr} = spawnSync(PHP!, [script, ROOT!], {input: html, encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return stdout;
}

/** What a tool replaces before it sends. */
const MERGE_TAG = /\*\|UNSUB\|\*|\{\{ unsubscribe_url \}\}/g;

/** What readers see of a mail, and what carries its look. */
function parts(html: string) {
  const page = parsePage(html);
  const values = (tag: string, ...names: string[]): string[] =>
    named(page, tag).map((element) => names.map((name) => attribute(element, name) ?? '').join(' '));
  const body = named(page, 'body')[0]!;
  return {
    // It writes quotation marks and dots as a typewriter has them.
    text: textOf(body).replace(/\s+/g, ' ').replaceAll('’', "'").replaceAll('…', '...').trim(),
    links: values('a', 'href'),
    pictures: values('img', 'src', 'width', 'height', 'alt'),
    grounds: values('td', 'bgcolor'),
    styles: named(page, 'td').map((cell) =>
      (attribute(cell, 'style') ?? '').replace(/mso-[^;]*;?/g, '').replace(/[\s;]/g, ''),
    ),
    tables: named(page, 'table').length,
  };
}

describe("Roundcube's sanitizer", {skip: missing}, () => {
  it('takes away what it must, so that the test proves something', () => {
    const out = washed(
      '<p onclick="x()">kept</p><script>1</script><ms-research-card>child</ms-research-card><iframe></iframe>',
    );
    assert.match(out, /kept/);
    assert.match(out, /child/);
    assert.doesNotMatch(out, /<(?:script|iframe|ms-)|onclick=/);
  });

  it('keeps every card and every issue whole', async (test) => {
    const outputs = (await mailOutputs()).filter(
      ({name, kind}) => kind === 'issue' || kind === 'paste' || /^(?:in |tolebrutinib|cd14|taken-back)/.test(name),
    );
    assert.ok(outputs.length > 20, `${outputs.length}`);
    for (const {name, html: source} of outputs) {
      const html = source.replaceAll(MERGE_TAG, 'https://clinic.example/unsubscribe');
      assert.deepEqual(parts(washed(html)), parts(html), name);
    }
    test.diagnostic(`${outputs.length} outputs kept whole`);
  });
});
