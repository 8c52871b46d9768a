import type {Check} from '../check.js';

/** A start tag of ours that ends with a slash. */
const SELF_CLOSED = /<(ms-[a-z-]+)\b(?:[^>"']|"[^"]*"|'[^']*')*\/>/g;

/** What is no markup. */
const ELSEWHERE = /<!--[^]*?-->|<(script|style|textarea|title)\b[^>]*>[^]*?<\/\1\s*>/gi;

export const closing: Check = {
  name: 'closing',
  looksFor: 'Tags that close themselves (`<ms-research-card … />`): in HTML they stay open and swallow what follows.',
  remedy: 'Write the end tag: `<ms-research-card …></ms-research-card>`.',
  stops: 'always',
  find({source: {html}}) {
    const markup = html.replace(ELSEWHERE, (text) => text.replace(/[^\n]/g, ' '));
    return [...markup.matchAll(SELF_CLOSED)].map(({0: tag, 1: name, index}) => ({
      stops: true,
      message: `<${name} ... /> is never closed in HTML: the rest of the page becomes part of it and disappears when the card is ready.`,
      line: markup.slice(0, index).split('\n').length,
      fix: [tag.replace(/\s*\/>$/, `></${name}>`)],
    }));
  },
};
