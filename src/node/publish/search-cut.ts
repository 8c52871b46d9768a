/** A group of words that begin alike: places from `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Cut {
  /** Words of each file by its key, both in alphabetical order. */
  readonly files: ReadonlyMap<string, readonly number[]>;
  /** Beginnings whose words are in several files. */
  readonly spread: ReadonlyMap<string, Range>;
}

/**
 * Cuts words into files by their first letters. Where the words of a beginning are too large together, the largest of the groups that have one
 * letter more are cut off, until the rest is small enough. A word that equals the beginning stays, however large it is. Which file a word is in
 * depends on sizes alone, so a library that grows a little keeps nearly all files as they were.
 *
 * @param words in alphabetical order
 * @param sizeOf size of the word at a place
 * @param most size of a file, but for one word that is larger by itself
 */
export function cut(words: readonly string[], sizeOf: (word: number) => number, most: number): Cut {
  const files = new Map<string, readonly number[]>();
  const spread = new Map<string, Range>();
  divide('', {from: 0, to: words.length});
  return {files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), spread};

  function divide(key: string, range: Range): void {
    const groups = groupsOf(key, range);
    let rest = groups.reduce((sum, {size}) => sum + size, 0);
    const cutOff = new Set<Group>();
    for (const group of [...groups].sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))) {
      if (rest <= most) break;
      cutOff.add(group);
      rest -= group.size;
    }
    const members: number[] = words[range.from] === key ? [range.from] : [];
    for (const group of groups)
      if (!cutOff.has(group)) for (let word = group.from; word < group.to; word++) members.push(word);
    if (members.length) files.set(key, members);
    if (cutOff.size) spread.set(key, range);
    for (const group of cutOff) divide(group.key, group);
  }

  /** Groups with one letter more than the key. */
  function groupsOf(key: string, {from, to}: Range): Group[] {
    const groups: Group[] = [];
    for (let word = from + Number(words[from] === key); word < to;) {
      const group = words[word]!.slice(0, key.length + letterAt(words[word]!, key.length).length);
      const start = word;
      let size = 0;
      for (; word < to && words[word]!.startsWith(group); word++) size += sizeOf(word);
      groups.push({key: group, from: start, to: word, size});
    }
    return groups;
  }
}

interface Group extends Range {
  readonly key: string;
  readonly size: number;
}

const letterAt = (word: string, at: number): string => String.fromCodePoint(word.codePointAt(at)!);
