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
  {role: 'editor', strict: true},
  {role: 'author', strict: true},
];

/** Writes what an editor publishes. WordPress filters what they write as it does an author's. */
export const CONTRIBUTOR: Writer = {role: 'contributor'};

export const nameOf = ({role, strict}: Writer): string => (strict ? `${role} under DISALLOW_UNFILTERED_HTML` : role);

/** May this writer publish any HTML? */
export const isUnfiltered = ({role, strict}: Writer): boolean => !strict && ['administrator', 'editor'].includes(role);

export interface Post {
  readonly id: number;
  /** Its page. */
  readonly link: string;
  /** As WordPress stored it. */
  readonly raw: string;
}

/** Publishes a post through WordPress's own REST interface; a contributor's is published by an editor. */
export async function publishPost(site: WordPress, writer: Writer, content: string): Promise<Post> {
  const {role, strict} = writer;
  const mayPublish = role !== 'contributor';
  const status = mayPublish ? 'publish' : 'pending';
  const post = await sendPost(site, writer, 'posts', {title: `By the ${role}`, status, content});
  if (!mayPublish) await sendPost(site, {...writer, role: 'editor'}, `posts/${post.id}`, {status: 'publish'});
  return {id: post.id, link: `${strict ? site.strict : site.address}?p=${post.id}`, raw: post.content.raw};
}

async function sendPost(
  site: WordPress,
  {role, strict}: Writer,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<{id: number; content: {raw: string}}> {
  const {application} = site.users[role];
  const response = await fetch(`${strict ? site.strict : site.address}?rest_route=/wp/v2/${path}&context=edit`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Basic ${Buffer.from(`${role}:${application}`).toString('base64')}`,
    },
    body: JSON.stringify(fields),
  });
  const post = (await response.json()) as {id: number; content: {raw: string}};
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${JSON.stringify(post)}`);
  return post;
}
