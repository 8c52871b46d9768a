import type {Check, Found} from '../check.js';
import type {Answer, Page} from '../page.js';

/** Addresses that are asked at most. */
const MOST = 20;

interface Question {
  readonly url: string;
  readonly what: string;
  readonly line: number | undefined;
  readonly expects: 'script' | 'document' | 'page';
  /** Does the browser want the server's word that the page may read it? */
  readonly isShared: boolean;
  /** What the tag says of the file's bytes. */
  readonly integrity?: string | undefined;
}

export const answers: Check = {
  name: 'answers',
  looksFor:
    "Scripts, summaries, lists, indexes of searches and frames that the library's server does not hand out to this page: missing, of the wrong type, another than `integrity` names, or without CORS.",
  remedy:
    'Correct the address; the server of the library must send `Access-Control-Allow-Origin: *` with every answer. `publish` writes the rules for it.',
  stops: 'always',
  asks: true,
  async find(page) {
    const {ask} = page;
    if (!ask) return [];
    const found = await Promise.all(
      questions(page).map(async (question) => {
        const answer = await ask(question.url);
        return fault(question, answer) ?? otherFile(question, answer);
      }),
    );
    return found.filter((each) => each !== undefined);
  },
};

function questions({scripts, ours, source}: Page): readonly Question[] {
  const isElsewhere = (url: string): boolean => !source.url || new URL(url).origin !== new URL(source.url).origin;
  const all = [
    ...scripts.flatMap(({url, isModule, element: {attributes, line}}): Question[] =>
      url
        ? [
            {
              url,
              what: 'The script',
              line,
              expects: 'script',
              isShared: isElsewhere(url) && (isModule || attributes.has('crossorigin')),
              integrity: attributes.get('integrity'),
            },
          ]
        : [],
    ),
    ...ours.flatMap(({url, kind, what, label, element: {line}}): Question[] =>
      url
        ? [
            {
              url,
              what:
                kind === 'frame'
                  ? label
                  : `The ${what} of ${label === 'The link' || label === 'The quotation' ? label.toLowerCase() : label}`,
              line,
              expects: kind === 'frame' ? 'page' : 'document',
              isShared: kind !== 'frame' && isElsewhere(url),
            },
          ]
        : [],
    ),
  ].filter(({url}) => /^https?:/.test(url));
  const seen = new Set<string>();
  return all.filter(({url}) => !seen.has(url) && seen.add(url)).slice(0, MOST);
}

function fault({url, what, line, expects, isShared}: Question, {status, headers, text}: Answer): Found | undefined {
  const found = (message: string, fix?: string): Found => ({
    stops: true,
    message: `${what}: ${message}`,
    line,
    ...(fix && {fix: [fix]}),
  });
  if (!status) return found(`nothing answers at ${url}.`);
  if (status >= 400) return found(`HTTP ${status} at ${url}.`);
  if (isShared && !['*'].includes(headers['access-control-allow-origin'] ?? '')) {
    return found(
      `the server of ${new URL(url).origin} does not let pages elsewhere read ${new URL(url).pathname}.`,
      'Access-Control-Allow-Origin: *',
    );
  }
  const type = headers['content-type']?.split(';')[0]!.trim().toLowerCase() ?? '';
  if (expects === 'script' && !/^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)$/.test(type)) {
    return found(
      `it is sent as "${type || 'nothing'}", and browsers run modules sent as text/javascript alone.`,
      'Content-Type: text/javascript',
    );
  }
  return expects === 'document' && !isJson(text)
    ? found(`what stands at ${url} is no document of a library.`)
    : undefined;
}

const ALGORITHMS = ['SHA-512', 'SHA-384', 'SHA-256'];

/** Is the file another than the tag's `integrity` names? The strongest of its hashes count. */
async function otherFile({what, line, integrity = ''}: Question, {text}: Answer): Promise<Found | undefined> {
  const hashes = integrity.trim().split(/\s+/);
  const algorithm = ALGORITHMS.find((name) => hashes.some((hash) => hash.startsWith(prefix(name))));
  // Pages that came over http: have no such functions.
  if (!algorithm || !globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest(algorithm, new TextEncoder().encode(text));
  const actual = prefix(algorithm) + btoa(String.fromCharCode(...new Uint8Array(digest)));
  if (hashes.includes(actual)) return undefined;
  const message = `${what} is another file than its "integrity" names, so browsers refuse it.`;
  return {stops: true, message, line, fix: [`integrity="${actual}"`]};
}

const prefix = (algorithm: string): string => `${algorithm.toLowerCase().replace('-', '')}-`;

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
