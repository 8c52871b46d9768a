// Writes from custom-elements.json what frameworks and editors know of our tags: dist/types/{elements,react,vue,svelte}.d.ts and dist/editors/.
// The generators that there are for frameworks write modules that do not compile (measured against React 19, Vue 3.5, Svelte 5); these do.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

const HEADER = '// Made by tools/framework-types.mjs from custom-elements.json.\n';

/** Tags that a page writes; the reading tools belong to the card. */
const isPublic = ({tagName}) => tagName && tagName !== 'ms-reading-tools';

/** Every public element of a manifest, ordered by tag. */
function elementsOf({modules}) {
  return modules
    .flatMap((module) => module.declarations.filter(isPublic).map((element) => ({...element, module: module.path})))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

const unique = (values) => [...new Set(values)].sort();

/** `ms-depth-change` as a property of Vue's: `onMsDepthChange`. */
const vueListener = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;

const comment = (text, indent) => (text ? `${indent}/** ${text.replaceAll('\n', ' ')} */\n` : '');

function elementTypes(elements) {
  const events = unique(elements.flatMap(({events = []}) => events.map(({type}) => type.text)));
  const imports = elements.map(({name, module}) => `import type {${name}} from '../${module.replace('dist/', '')}';`);
  return `${HEADER}import type {${events.join(', ')}} from '../index.js';
${imports.join('\n')}

/** What an attribute takes: the property's values, and for numbers and yes-or-no also their text. */
export type AttributeValue<T> = T extends boolean
  ? boolean | 'true' | 'false' | ''
  : T extends number
    ? number | \`\${number}\`
    : Exclude<T, null>;

/** The attributes of each tag. */
export interface MsAttributes {
${elements.map(attributesOf).join('\n')}
}

/** The events of each tag. */
export interface MsEvents {
${elements.map(eventsOf).join('\n')}
}

/** The element of each tag. */
export interface MsElements {
${elements.map(({tagName, name}) => `  '${tagName}': ${name};`).join('\n')}
}
`;
}

function attributesOf({tagName, summary, name, attributes = []}) {
  const fields = attributes.map(
    (attribute) =>
      `${comment(attribute.description, '    ')}    '${attribute.name}'?: AttributeValue<${name}['${attribute.fieldName}']>;\n`,
  );
  return `${comment(summary, '  ')}  '${tagName}': {\n${fields.join('')}  };`;
}

function eventsOf({tagName, events = []}) {
  const fields = events.map(
    ({name, type, description}) => `${comment(description, '    ')}    '${name}': ${type.text};\n`,
  );
  return `  '${tagName}': {\n${fields.join('')}  };`;
}

const REACT = `${HEADER}import type {DetailedHTMLProps, HTMLAttributes} from 'react';

import type {MsAttributes, MsElements, MsEvents} from './elements.js';

type Listeners<Events> = {[Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void};

type Tags = {
  [Tag in keyof MsElements]: DetailedHTMLProps<HTMLAttributes<MsElements[Tag]>, MsElements[Tag]> &
    MsAttributes[Tag] &
    Listeners<MsEvents[Tag]>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

const SVELTE = `${HEADER}import type {HTMLAttributes} from 'svelte/elements';

import type {MsAttributes, MsElements, MsEvents} from './elements.js';

type Listeners<Events> = {[Name in keyof Events & string as \`on\${Name}\`]?: (event: Events[Name]) => void};

type Tags = {
  [Tag in keyof MsElements]: HTMLAttributes<MsElements[Tag]> & MsAttributes[Tag] & Listeners<MsEvents[Tag]>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`;

function vueTypes(elements) {
  const listeners = elements.map(({tagName, events = []}) => {
    const fields = events.map(({name}) => `${vueListener(name)}?: (event: MsEvents['${tagName}']['${name}']) => void`);
    return `  '${tagName}': {${fields.join('; ')}};`;
  });
  return `${HEADER}import type {DefineComponent} from 'vue';

import type {MsAttributes, MsElements, MsEvents} from './elements.js';

interface Listeners {
${listeners.join('\n')}
}

type Tags = {[Tag in keyof MsElements]: DefineComponent<MsAttributes[Tag] & Listeners[Tag]>};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`;
}

/** The manifest with nothing in it but the tags that pages write. */
function publicManifest(manifest) {
  const modules = manifest.modules.filter(({declarations}) => declarations.some(isPublic));
  return {
    ...manifest,
    modules: modules.map((module) => ({...module, declarations: module.declarations.filter(isPublic)})),
  };
}

export function writeFrameworkTypes() {
  const text = readFileSync(path('custom-elements.json'), 'utf8');
  const elements = elementsOf(JSON.parse(text));
  mkdirSync(path('dist/types'), {recursive: true});
  const files = {elements: elementTypes(elements), react: REACT, vue: vueTypes(elements), svelte: SVELTE};
  for (const [name, types] of Object.entries(files)) writeFileSync(path(`dist/types/${name}.d.ts`), types);
  // Both change the manifest that they are given, and one of them talks.
  const {log} = console;
  console.log = () => {};
  try {
    generateVsCodeCustomElementData(publicManifest(JSON.parse(text)), {outdir: path('dist/editors')});
    generateJetBrainsWebTypes(publicManifest(JSON.parse(text)), {outdir: path('dist/editors'), packageJson: false});
  } finally {
    console.log = log;
  }
}
