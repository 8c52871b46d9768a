import type {PageElement} from './tree.js';

/** One content security policy in force. All of a page's must allow a thing. */
export interface Policy {
  /** Where it stands. */
  readonly from: 'header' | 'meta';
  /** As it stands there. */
  readonly text: string;
  /** Name in lower case => its values; the first of a name counts. */
  readonly directives: ReadonlyMap<string, readonly string[]>;
  /** Line of the meta tag. */
  readonly line?: number | undefined;
}

/** Policies that only report stop nothing. */
export function policiesOf(
  headers: Readonly<Record<string, string>>,
  elements: readonly PageElement[],
): readonly Policy[] {
  const inHeaders = (headers['content-security-policy'] ?? '').split(',').map((text) => policy('header', text));
  const inPage = elements
    .filter(({name, attributes}) => name === 'meta' && isPolicy(attributes.get('http-equiv')))
    .map(({attributes, line}) => policy('meta', attributes.get('content') ?? '', line));
  return [...inHeaders, ...inPage].filter(({directives}) => directives.size);
}

const isPolicy = (name = ''): boolean => name.trim().toLowerCase() === 'content-security-policy';

function policy(from: Policy['from'], text: string, line?: number): Policy {
  const directives = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name, ...values] = directive.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
  }
  return {from, text: text.trim(), directives, line};
}

/** What a page must be allowed to load. */
export interface Need {
  readonly kind: 'script' | 'connect' | 'img' | 'frame';
  /** In full. */
  readonly url: string;
  /** Of a script's tag. */
  readonly nonce?: string | undefined;
  readonly integrity?: string | undefined;
}

/** Directives that rule a kind, the first that is there counts. */
const RULING: Readonly<Record<Need['kind'], readonly string[]>> = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
  img: ['img-src', 'default-src'],
  frame: ['frame-src', 'child-src', 'default-src'],
};

/** Name of the directive that rules a kind; undefined where the policy says nothing of it. */
export const rulingDirective = ({directives}: Policy, kind: Need['kind']): string | undefined =>
  RULING[kind].find((name) => directives.has(name));

/** Does a policy let a need through? `page` is the address that `'self'` stands for. */
export function allows(policy: Policy, need: Need, page: string | undefined): boolean {
  const ruling = rulingDirective(policy, need.kind);
  if (!ruling) return true;
  const values = policy.directives.get(ruling)!;
  if (need.kind === 'script') {
    if (need.nonce && values.includes(`'nonce-${need.nonce}'`)) return true;
    const hashes = need.integrity?.trim().split(/\s+/) ?? [];
    if (hashes.length && hashes.every((hash) => values.includes(`'${hash}'`))) return true;
    if (values.includes("'strict-dynamic'")) return false;
  }
  return values.some((value) => matches(value, need.url, page));
}

/** Does a source expression match an address? See Content Security Policy, level 3, section 6.7.2.8. */
function matches(expression: string, address: string, page: string | undefined): boolean {
  const url = new URL(address);
  const value = expression.toLowerCase();
  if (value === "'self'") return page !== undefined && sameOrigin(page, url);
  if (value.startsWith("'")) return false;
  if (value === '*') return /^(?:https?|wss?):$/.test(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/.test(value)) return schemeMatches(value, url.protocol);
  const [, scheme, host = '', port, path] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(expression) ?? [];
  const wanted = scheme?.toLowerCase() ?? (page ? new URL(page).protocol : 'https:');
  return (
    schemeMatches(wanted, url.protocol) &&
    hostMatches(host.toLowerCase(), url.hostname) &&
    portMatches(port, url, wanted) &&
    pathMatches(path, url.pathname)
  );
}

const sameOrigin = (page: string, url: URL): boolean => {
  const own = new URL(page);
  return own.host === url.host && schemeMatches(own.protocol, url.protocol);
};

/** A secure scheme is as good as the plain one. */
const schemeMatches = (wanted: string, scheme: string): boolean =>
  wanted === scheme || (wanted === 'http:' && scheme === 'https:');

const hostMatches = (wanted: string, host: string): boolean =>
  wanted === '*' || (wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : wanted === host);

function portMatches(wanted: string | undefined, {port, protocol}: URL, scheme: string): boolean {
  if (wanted === '*') return true;
  const usual = protocol === 'https:' ? '443' : '80';
  if (wanted === undefined) return port === '';
  return wanted === (port || usual) || (wanted === '80' && scheme === 'http:' && (port || usual) === '443');
}

function pathMatches(wanted: string | undefined, path: string): boolean {
  if (!wanted || wanted === '/') return true;
  return wanted.endsWith('/') ? path.startsWith(wanted) : path === wanted;
}

/** A policy that also allows what it refused, as text: the values added to the directive that rules, or to a new one made from it. */
export function widened(
  policy: Policy,
  added: ReadonlyMap<string, {readonly from?: string | undefined; readonly values: readonly string[]}>,
): string {
  const directives = new Map(policy.directives);
  for (const [name, {from = name, values}] of added) {
    const now = (directives.get(name) ?? directives.get(from) ?? []).filter(
      (value) => value.toLowerCase() !== "'none'",
    );
    directives.set(name, [...now, ...values.filter((value) => !now.includes(value))]);
  }
  return [...directives].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

/** The line that sets a policy, where it stands. */
export const policyLine = (from: Policy['from'], text: string): string =>
  from === 'header'
    ? `Content-Security-Policy: ${text}`
    : `<meta http-equiv="Content-Security-Policy" content="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
