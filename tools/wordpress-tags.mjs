// Writes from custom-elements.json which tags and attributes the WordPress plugin lets everybody write.
import {readFileSync, writeFileSync} from 'node:fs';

const root = new URL('..', import.meta.url);

/** Parts of a card that nobody writes by hand. */
const INNER = ['ms-reading-tools'];

/** `wordpress/includes/elements.php` for a custom elements manifest. */
export function allowedTags(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const elements = declarations.filter(({tagName}) => tagName && !INNER.includes(tagName));
  const lines = elements
    .map(({tagName, attributes = []}) => [tagName, attributes.map(({name}) => name).sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, names]) => `    '${tag}' => [${names.map((name) => `'${name}'`).join(', ')}],\n`);
  return `<?php

/**
 * Our elements and their attributes. Made by tools/wordpress-tags.mjs from custom-elements.json: run npm run build.
 */

return [
${lines.join('')}];
`;
}

export function writeAllowedTags() {
  const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
  writeFileSync(new URL('wordpress/includes/elements.php', root), allowedTags(manifest));
}
