import {KnownError} from '../known-error.js';

/** Tools that newsletters are sent with, and what each needs of an issue. What was run and what was read: docs/newsletters/. */
export const MAIL_TOOLS = ['mailchimp', 'buttondown', 'beehiiv', 'ghost', 'substack'] as const;
export type MailToolName = (typeof MAIL_TOOLS)[number];

export interface MailTool {
  /** What its editor takes: the whole mail, the cards without the mail around them, or rich text without tables. */
  readonly takes: 'mail' | 'cards' | 'rich-text';
  /** What it replaces with the reader's own address to unsubscribe; none where it adds that by itself. */
  readonly unsubscribe?: string;
  /** What it replaces with the sender's postal address, which its terms ask for. */
  readonly address?: string;
  /** Bytes of HTML that it puts around what it is given, as far as that was measured. */
  readonly shell: number;
}

const TOOLS: {readonly [N in MailToolName]: MailTool} = {
  mailchimp: {takes: 'mail', unsubscribe: '*|UNSUB|*', address: '*|LIST:ADDRESS|*', shell: 0},
  buttondown: {takes: 'mail', unsubscribe: '{{ unsubscribe_url }}', shell: 0},
  beehiiv: {takes: 'cards', shell: 0},
  ghost: {takes: 'cards', shell: 32_000},
  substack: {takes: 'rich-text', shell: 0},
};

/** What stands for the address to unsubscribe until a tool's own takes its place. */
export const UNSUBSCRIBE = 'https://unsubscribe.invalid/';

/** @throws KnownError where there is no such tool */
export function mailTool(name: string): MailTool {
  const known = MAIL_TOOLS.find((tool) => tool === name);
  if (!known) throw new KnownError(`--tool: expected one of ${MAIL_TOOLS.join(', ')}, found ${JSON.stringify(name)}`);
  return TOOLS[known];
}
