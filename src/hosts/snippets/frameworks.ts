import {Html} from '../html.js';
import {reservedHeight} from '../reserved-height.js';
import {TEXT_AND_LINK} from './html.js';
import {depthOf, documentOf, indented, quotation, reserve, tag, withoutOtherLanguages} from './parts.js';
import {bundledPolicy} from './policy.js';
import type {Snippet, SnippetCode, SnippetContext} from './snippet.js';

/** Pages whose own build holds the card, from the npm package. They name the summary by its address, since they have no site of their own. */

const IMPORT = `import 'ms-research-widgets/define/ms-research-card';`;

const INSTALL = 'npm install ms-research-widgets';

function withPackage(context: SnippetContext, code: readonly SnippetCode[], steps: readonly [string, string]): Snippet {
  return {
    code,
    policy: bundledPolicy(context),
    steps: [`${INSTALL}, once.`, ...steps],
    withoutScript: `${TEXT_AND_LINK} On pages that are rendered on the server they see it; others are empty without script.`,
  };
}

/** The card over several lines in a template, where braces and other signs have a meaning. */
function template(context: SnippetContext, by: string, style: string | undefined = reserve(context)): string {
  const {article, site} = context;
  const text = indented(quotation(article, site), '  ');
  const inside = new Html(`\n${withoutOtherLanguages(text).source}\n`);
  const element = tag('ms-research-card', {src: documentOf(context), depth: depthOf(context), style}, inside);
  return indented(element, by).source;
}

export function react(context: SnippetContext): Snippet {
  const style = `style={{display: 'block', minHeight: '${reservedHeight(context.article, context.depth)}'}}`;
  const jsx = template(context, '    ', STYLE_PLACE).replace(`style="${STYLE_PLACE}"`, style);
  const text = `${IMPORT}

export function ResearchSummary() {
  return (
${jsx}
  );
}
`;
  return withPackage(
    context,
    [{place: 'a file of its own, ResearchSummary.jsx', language: 'jsx', text}],
    [
      "Add the component, and use it: <ResearchSummary></ResearchSummary>. With TypeScript, import 'ms-research-widgets/types/react' once.",
      "Start the app. A framework with server components needs 'use client' as the first line of the file.",
    ],
  );
}

/** Stands in for the style until the attributes are escaped. */
const STYLE_PLACE = '-';

export const vue = (context: SnippetContext): Snippet =>
  withPackage(
    context,
    [
      {
        place: 'a file of its own, ResearchSummary.vue',
        language: 'vue',
        text: `<script setup>\n${IMPORT}\n</script>\n\n<template>\n${template(context, '  ')}\n</template>\n`,
      },
      {
        place: 'in vite.config.js: tags with this name are no components of Vue',
        language: 'js',
        text: `vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('ms-')}}})\n`,
      },
    ],
    [
      'Add both pieces, and use the component: <ResearchSummary></ResearchSummary>.',
      'Start the app. Without the second piece Vue warns, and draws nothing on a server.',
    ],
  );

export const svelte = (context: SnippetContext): Snippet =>
  withPackage(
    context,
    [
      {
        place: 'a file of its own, ResearchSummary.svelte',
        language: 'svelte',
        text: `<script>\n  ${IMPORT}\n</script>\n\n${template(context, '')}\n`,
      },
    ],
    [
      'Add the component, and use it: <ResearchSummary></ResearchSummary>.',
      "Start the app. With TypeScript, import 'ms-research-widgets/types/svelte' once.",
    ],
  );

export const angular = (context: SnippetContext): Snippet =>
  withPackage(
    context,
    [
      {
        place: 'a file of its own, research-summary.ts',
        language: 'ts',
        text: `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
${IMPORT}

@Component({
  selector: 'research-summary',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${template(context, '    ')}
  \`,
})
export class ResearchSummary {}
`,
      },
    ],
    [
      'Add the component to the imports of the one that shows it, and use it: <research-summary></research-summary>.',
      'Start the app. CUSTOM_ELEMENTS_SCHEMA tells Angular that the tag is none of its own.',
    ],
  );
