import type {Check, Found} from '../check.js';
import type {Page} from '../page.js';
import {allows, policyLine, rulingDirective, widened} from '../policy.js';
import type {Need, Policy} from '../policy.js';

export const csp: Check = {
  name: 'csp',
  looksFor:
    'A content security policy, in a header or a meta tag, that keeps scripts, summaries, pictures or frames away.',
  remedy: 'Replace the policy by the line that is given: it is yours, with what is missing.',
  stops: 'sometimes',
  find: (page) =>
    page.policies.flatMap((policy) => [...sandboxed(policy), ...refused(policy, page), ...types(policy, page)]),
};

const WORDS: Readonly<Record<Need['kind'], string>> = {
  script: 'the script',
  connect: 'the summaries',
  img: 'the pictures',
  frame: 'the frame',
};

const where = ({from}: Policy): string =>
  from === 'header' ? 'The content security policy' : "The page's own content security policy (a meta tag)";

function refused(policy: Policy, page: Page): readonly Found[] {
  const needs = needsOf(page).filter((need) => !allows(policy, need, page.source.url));
  if (!needs.length) return [];
  const added = new Map<string, {from?: string | undefined; values: readonly string[]}>();
  for (const need of needs) {
    const ruling = rulingDirective(policy, need.kind)!;
    const name = ruling === 'default-src' ? `${need.kind}-src` : ruling;
    const values = [...(added.get(name)?.values ?? []), allowance(policy, ruling, need)];
    added.set(name, {from: ruling, values: [...new Set(values)]});
  }
  const kinds = [...new Set(needs.map(({kind}) => kind))];
  const byNonce = needs.some((need) => wantsNonce(policy, rulingDirective(policy, need.kind)!, need));
  const directives = [...added.keys()];
  const message = `${where(policy)} refuses ${list(kinds.map((kind) => WORDS[kind]))}: ${list(directives)} must hold ${list([...new Set([...added.values()].flatMap(({values}) => values))])}.`;
  return [
    {
      stops: kinds.some((kind) => kind !== 'img'),
      message: byNonce
        ? `${message} Put the nonce that your server makes for each page on our script tag as well.`
        : message,
      line: policy.line,
      fix: [policyLine(policy.from, widened(policy, added))],
    },
  ];
}

/** Under strict-dynamic, addresses do not count. */
const wantsNonce = ({directives}: Policy, ruling: string, {kind}: Need): boolean =>
  kind === 'script' && directives.get(ruling)!.includes("'strict-dynamic'");

function allowance(policy: Policy, ruling: string, need: Need): string {
  const {origin} = new URL(need.url);
  if (!wantsNonce(policy, ruling, need)) return origin;
  return policy.directives.get(ruling)!.find((value) => value.startsWith("'nonce-")) ?? "'nonce-...'";
}

/** Everything that our elements on a page load. */
function needsOf({scripts, ours}: Page): readonly Need[] {
  const loadable = (url: string | undefined): url is string => !!url && /^https?:/.test(url);
  const asking = ours.filter(({kind, url}) => kind !== 'frame' && loadable(url));
  return [
    ...scripts.flatMap(({url, element: {attributes}}) =>
      loadable(url)
        ? {kind: 'script' as const, url, nonce: attributes.get('nonce'), integrity: attributes.get('integrity')}
        : [],
    ),
    ...asking.map(({url}) => ({kind: 'connect' as const, url: url!})),
    ...asking.flatMap(({pictures}) => (pictures ? {kind: 'img' as const, url: pictures} : [])),
    ...ours.flatMap(({kind, url}) => (kind === 'frame' && loadable(url) ? {kind: 'frame' as const, url} : [])),
  ];
}

function sandboxed(policy: Policy): readonly Found[] {
  const values = policy.directives.get('sandbox');
  // In a meta tag it does nothing.
  if (!values || policy.from === 'meta' || values.some((value) => value.toLowerCase() === 'allow-scripts')) return [];
  const added = new Map([['sandbox', {values: ['allow-scripts']}]]);
  return [
    {
      stops: true,
      message: `${where(policy)} puts the page into a sandbox where no script runs.`,
      fix: [policyLine('header', widened(policy, added))],
    },
  ];
}

/** Trusted Types: our policy must be on the list where there is one. */
function types(policy: Policy, {scripts}: Page): readonly Found[] {
  const values = policy.directives.get('trusted-types');
  if (!scripts.length || !policy.directives.has('require-trusted-types-for') || !values) return [];
  if (values.includes('*') || values.includes('ms-research')) return [];
  const added = new Map([['trusted-types', {values: ['ms-research']}]]);
  return [
    {
      stops: true,
      message: `${where(policy)} lists the Trusted Types policies that may be made, and ours is not among them: trusted-types must hold ms-research.`,
      line: policy.line,
      fix: [policyLine(policy.from, widened(policy, added))],
    },
  ];
}

const list = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}` : (words[0] ?? '');
