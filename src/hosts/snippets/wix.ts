import {framePage, NO_FRAME_SCRIPT} from './iframe.js';
import {depthOf, documentOf} from './parts.js';
import type {Snippet, SnippetContext} from './snippet.js';

/** Wix takes no HTML: a frame that gets an address, or a custom element that gets a tag, a script and attributes. */
export function wix(context: SnippetContext): Snippet {
  const depth = depthOf(context);
  const attributes = Object.entries({src: documentOf(context), ...(depth && {depth})});
  return {
    code: [
      {place: 'Embed Code, Embed a Site: the address', language: 'text', text: `${framePage(context)}\n`},
      {
        place: 'or, on plans that have it, a Custom Element',
        language: 'text',
        text: [
          'Tag name: ms-research-card',
          `Server URL: ${context.site}widgets/1/ms-research.iife.js`,
          ...attributes.map(([name, value]) => `Attribute ${name}: ${value}`),
          '',
        ].join('\n'),
      },
    ],
    policy: [],
    steps: [
      'Add Embed Code, then Embed a Site, and paste the address. Or add a Custom Element and set what is listed.',
      'Draw the box as wide as the text and as high as the page allows; what is longer scrolls inside.',
      'Publish, and open the page as a visitor.',
    ],
    withoutScript: NO_FRAME_SCRIPT,
  };
}
