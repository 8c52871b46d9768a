// Writes wordpress/languages/ms-research.pot, the texts that translators of the plugin get, with GNU gettext's xgettext.
//
//   node tools/wordpress-pot.mjs [FILE]
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const plugin = fileURLToPath(new URL('../wordpress', import.meta.url));

const HEADER = `# Copyright of the texts: the makers of ms-research-widgets. Licence: GPL-2.0-or-later.
msgid ""
msgstr ""
"Project-Id-Version: MS Research\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: ms-research\\n"
`;

const KEYWORDS = ['__', '_e', 'esc_html__', 'esc_attr__', 'esc_html_e', '_n:1,2', '_x:1,2c'];

/** Texts of the calls in some files, without xgettext's own header, which holds the time of day. */
function calls(language, files) {
  const {status, stdout, stderr} = spawnSync(
    'xgettext',
    [
      `--language=${language}`,
      '--from-code=UTF-8',
      '--output=-',
      '--add-location=file',
      '--add-comments=translators',
      '--no-wrap',
      ...KEYWORDS.map((keyword) => `--keyword=${keyword}`),
      ...files,
    ],
    {cwd: plugin, encoding: 'utf8'},
  );
  if (status) throw new Error(`xgettext: ${stderr}`);
  return stdout
    .split('\n\n')
    .slice(1)
    .map((entry) => entry.trim());
}

/** What WordPress translates of block.json, in its contexts. */
function blockTexts() {
  const {title, description, keywords} = JSON.parse(readFileSync(join(plugin, 'block/block.json'), 'utf8'));
  const entry = (context, text) =>
    `#: block/block.json\nmsgctxt "block ${context}"\nmsgid ${JSON.stringify(text)}\nmsgstr ""`;
  return [entry('title', title), entry('description', description), ...keywords.map((word) => entry('keyword', word))];
}

/** What WordPress translates of the plugin's own header. */
function headerTexts() {
  const text = readFileSync(join(plugin, 'ms-research.php'), 'utf8');
  const value = new RegExp(`^ \\* Description: +(.*)$`, 'm').exec(text)[1];
  return [`#. Description of the plugin\n#: ms-research.php\nmsgid ${JSON.stringify(value)}\nmsgstr ""`];
}

export function potFile() {
  const php = readdirSync(join(plugin, 'includes')).filter((name) => name.endsWith('.php'));
  const found = [
    ...headerTexts(),
    ...calls(
      'PHP',
      php.sort().map((name) => `includes/${name}`),
    ),
    ...calls('JavaScript', ['block/editor.js']),
    ...blockTexts(),
  ];
  return [HEADER.trim(), ...merged(found)].join('\n\n') + '\n';
}

/** The same text of two languages is one entry with both places. */
function merged(entries) {
  const byText = new Map();
  for (const entry of entries) {
    const key = entry.slice(entry.search(/^msg/m));
    const comments = entry.slice(0, entry.search(/^msg/m));
    byText.set(key, [...new Set([...(byText.get(key) ?? []), ...comments.split('\n').filter(Boolean)])]);
  }
  return [...byText].map(([text, comments]) => [...comments.sort(), text].join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? join(plugin, 'languages/ms-research.pot');
  writeFileSync(file, potFile());
}
