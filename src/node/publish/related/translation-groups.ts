import type {References} from '../../content/references.js';

/**
 * The groups of summaries that are translations of each other, by id: it is enough that one of two says so, and translations of a
 * translation belong to the same group. A group is named after the first of its ids; who has no translation has none.
 */
export function translationGroups(articles: Iterable<References>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const links: [string, string][] = [];
  for (const {id, aliases, translations} of articles) {
    for (const name of [id, ...aliases]) ids.set(name, id);
    for (const other of translations) links.push([id, other]);
  }
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    // Shortens the way for the next time.
    for (let at = id; at !== root;) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const members = new Set<string>();
  for (const [id, name] of links) {
    const other = ids.get(name) ?? name;
    // A summary that names nobody but itself has no translation.
    if (other === id) continue;
    members.add(id).add(other);
    const [a, b] = [rootOf(id), rootOf(other)];
    // The smaller id stays on top, so that it names the group.
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  }
  return new Map([...members].map((id) => [id, rootOf(id)]));
}
