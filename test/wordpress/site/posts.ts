import type {Role, WordPress} from './wordpress.js';

/** Who writes, and whether on a site that filters everybody's HTML. */
export interface Writer {
  readonly role: Role;
  readonly strict?: boolean;
}

/** Everybody who must be served: as WordPress comes, and as many hosts run it. */
export const WRITERS: readonly Writer[] = [
  {role: 'administrator'},
  {role: 'editor'},
  {role: 'author'},
  {role: 'administrator', strict: true},
  {role: 'author', strict: true},
];

export const nameOf = ({role, strict}: Writer): string => (strict ? `${role} under DISALLOW_UNFILTERED_HTML` : role);

/** May this writer publish any HTML? */
export const isUnfiltered = ({role, strict}: Writer): boolean => !strict && role !== 'author';

export interface Post {
  readonly id: number;
  /** Its page. */
  readonly link: string;
  /** As WordPress stored it. */
  readonly raw: string;
}

/** Publishes a post through WordPress's own REST interface. */
export async function publishPost(site: WordPress, {role, strict = false}: Writer, content: string): Promise<Post> {
  const base = strict ? site.strict : site.address;
  const {application} = site.users[role];
  const response = await fetch(`${base}?rest_route=/wp/v2/posts&context=edit`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Basic ${Buffer.from(`${role}:${application}`).toString('base64')}`,
    },
    body: JSON.stringify({title: `By the ${role}`, status: 'publish', content}),
  });
  const post = (await response.json()) as {id: number; link: string; content: {raw: string}};
  if (response.status !== 201) throw new Error(`HTTP ${response.status}: ${JSON.stringify(post)}`);
  return {id: post.id, link: `${base}?p=${post.id}`, raw: post.content.raw};
}
