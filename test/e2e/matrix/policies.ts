/** Policies of pages, and what becomes of our elements under each. `{us}` stands for the origin of our site. */
export interface PolicyRow {
  readonly name: string;
  readonly policy: string;
  /** `everything`: each element works and nothing is refused. `own words`: no element is registered, and what stands in the tag stays. */
  readonly promise: 'everything' | 'own words';
  /** What the page refuses where nothing is promised: each must be one of these. */
  readonly refused?: RegExp;
  /** Attributes of all script tags of the page. */
  readonly nonce?: string;
  /** Only where the engine knows Trusted Types. */
  readonly needsTrustedTypes?: true;
}

/** All that we need is allowed, and no more; the page's own pictures, too, since a browser asks for its icon. */
const ALLOWED = "default-src 'none'; script-src 'self' {us}; connect-src {us}; img-src 'self' {us}; style-src 'self'";
const TRUSTED = "require-trusted-types-for 'script'";

export const POLICIES: readonly PolicyRow[] = [
  {
    name: "default-src 'self', with our site for scripts, data and pictures",
    policy: "default-src 'self'; script-src 'self' {us}; connect-src 'self' {us}; img-src 'self' {us}",
    promise: 'everything',
  },
  {name: "default-src 'none', with style-src 'self' and our site alone", policy: ALLOWED, promise: 'everything'},
  {
    name: "a nonce and 'strict-dynamic'",
    policy: "default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; connect-src {us}; img-src 'self' {us}",
    nonce: 'r4nd0m',
    promise: 'everything',
  },
  {
    name: 'Trusted Types without a list',
    policy: `${ALLOWED}; ${TRUSTED}`,
    promise: 'everything',
    needsTrustedTypes: true,
  },
  {
    name: 'Trusted Types with ms-research on the list',
    policy: `${ALLOWED}; ${TRUSTED}; trusted-types ms-research`,
    promise: 'everything',
    needsTrustedTypes: true,
  },
  {
    name: 'Trusted Types with a list without us',
    policy: `${ALLOWED}; ${TRUSTED}; trusted-types somebody-else`,
    promise: 'own words',
    refused: /^(?:trusted-types trusted-types-policy|require-trusted-types-for trusted-types-sink)/,
    needsTrustedTypes: true,
  },
  {
    name: "Trusted Types with an empty list ('none')",
    policy: `${ALLOWED}; ${TRUSTED}; trusted-types 'none'`,
    promise: 'own words',
    refused: /^(?:trusted-types trusted-types-policy|require-trusted-types-for trusted-types-sink)/,
    needsTrustedTypes: true,
  },
  {
    name: 'a list of scripts without us',
    policy: "default-src 'self' {us}; script-src 'self'",
    promise: 'own words',
    refused: /^script-src(?:-elem)? \{us\}/,
  },
  {
    name: "default-src 'self' and nothing else",
    policy: "default-src 'self'",
    promise: 'own words',
    refused: /^script-src(?:-elem)? \{us\}/,
  },
];
