// Writes docs/elements.md from custom-elements.json, so that the guide cannot say what the code does not do.
import {readFileSync, writeFileSync} from 'node:fs';

const root = new URL('..', import.meta.url);

/** The text of docs/elements.md for a custom elements manifest. */
export function elementDocs(manifest) {
  const elements = manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  return [INTRODUCTION, ...elements.map(element)].join('\n');
}

const INTRODUCTION = `# Elements

<!-- Made by tools/element-docs.mjs from custom-elements.json; change the docstrings of src/elements and run npm run build. -->

The public interface is string attributes; a boolean attribute counts as false when it is absent or \`"false"\`. Objects can be set as properties.
`;

function element({
  tagName,
  summary = '',
  attributes = [],
  members = [],
  slots = [],
  events = [],
  cssParts = [],
  cssProperties = [],
}) {
  const reflected = new Set(attributes.map(({fieldName}) => fieldName));
  const properties = members.filter(
    ({kind, privacy, name, inheritedFrom, static: isStatic}) =>
      kind === 'field' &&
      privacy !== 'private' &&
      !isStatic &&
      !reflected.has(name) &&
      !(inheritedFrom && name === 'locale'),
  );
  return [
    `## \`<${tagName}>\`\n`,
    `${summary}\n`,
    table('attribute', ['default', 'what it does'], attributes, ({name, default: value, description}) => [
      `\`${name}\``,
      value ? `\`${value}\`` : '',
      description,
    ]),
    table('property', ['what it does'], properties, ({name, description}) => [`\`${name}\``, description]),
    table('event', ['what it tells'], events, ({name, description}) => [`\`${name}\``, description]),
    table('slot', ['what goes there'], slots, ({name, description}) => [
      name ? `\`${name}\`` : '(default)',
      description,
    ]),
    table('part', ['what it is'], cssParts, ({name, description}) => [`\`${name}\``, description]),
    table('custom property', ['what it sets'], cssProperties, ({name, description}) => [`\`${name}\``, description]),
  ]
    .filter(Boolean)
    .join('\n');
}

function table(first, others, rows, cells) {
  if (!rows.length) return '';
  const line = (values) =>
    `| ${values.map((value = '') => String(value).replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |\n`;
  const columns = [first, ...others];
  return line(columns) + line(columns.map(() => '---')) + rows.map((row) => line(cells(row))).join('');
}

export function writeElementDocs() {
  const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
  writeFileSync(new URL('docs/elements.md', root), elementDocs(manifest));
}
