import type {Check, Found} from '../check.js';

export const mixedContent: Check = {
  name: 'mixed-content',
  looksFor: 'Addresses that begin with http: on a page that was loaded over https:.',
  remedy: 'Write https:. A library must be served over it.',
  stops: 'always',
  find({source, scripts, ours, policies}) {
    if (!source.url?.startsWith('https:')) return [];
    // Browsers then ask for the secure address by themselves.
    if (policies.some(({directives}) => directives.has('upgrade-insecure-requests'))) return [];
    const addresses = [
      ...scripts.map(({url, element}) => ({url, line: element.line, what: 'The script'})),
      ...ours.map(({url, element, label}) => ({url, line: element.line, what: label})),
    ];
    const plain = addresses.filter(({url}) => url?.startsWith('http:') && !isLocal(url));
    // A card whose script is refused anyway is told of once.
    const [first] = plain;
    const listed =
      first?.what === 'The script'
        ? plain.filter(({url}) => new URL(url!).origin !== new URL(first.url!).origin || url === first.url)
        : plain;
    return listed.map(({url, line, what}): Found => ({
      stops: true,
      message: `${what} comes over http: on a page that came over https:, so browsers refuse it.`,
      line,
      fix: [url!.replace(/^http:/, 'https:')],
    }));
  },
};

/** Browsers trust the machine they run on. */
const isLocal = (url: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
