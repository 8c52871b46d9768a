import {FENCE} from '../content/article-file.js';
import {readYaml, valueAt} from '../content/yaml.js';

/** The summary of the sample library that a new content folder begins with; it names no other summary. */
export const STARTER_ID = 'iron-in-the-brain';

/** What a new folder is made of: the sample library's own files. */
export interface SampleFiles {
  readonly article: string;
  readonly topics: string;
}

export interface StarterOptions {
  /** Absolute address of the site to be. */
  readonly site: string;
  readonly title: string;
}

export interface Starter {
  /** Text by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of the pictures that the topics show. */
  readonly images: readonly string[];
}

/** The files of a new content folder. */
export function starter({article, topics}: SampleFiles, options: StarterOptions): Starter {
  const wanted = topicsOf(article);
  const chosen = entriesOf(topics).filter(({id}) => wanted.includes(id));
  return {
    files: new Map([
      ['ms-research.config.yml', config(options)],
      [
        'topics.yml',
        `# The topics that summaries name. \`image\` is the picture of a summary whose first topic it is.\n${chosen.map(({text}) => text).join('')}`,
      ],
      [`articles/${STARTER_ID}.md`, labelled(article)],
    ]),
    images: chosen.flatMap(({image}) => image ?? []),
  };
}

/** Words from the command line as YAML, whatever they hold: JSON is YAML. */
const config = ({site, title}: StarterOptions): string => `# Settings of the whole library.
# The address at which the site will stand; feeds, mails and previews need it.
site: ${JSON.stringify(site)}
title: ${JSON.stringify(title)}
# description: A sentence about the library.
language: en
# Where readers report an error: an address of a page or of a mailbox. Registers of papers are told it too.
# contact:
# Licence of the summaries' own text.
# license: CC BY 4.0
# Who gives the Interest ratings.
# interestRater:
`;

interface TopicEntry {
  readonly id: string;
  readonly text: string;
  readonly image: string | undefined;
}

function entriesOf(topics: string): readonly TopicEntry[] {
  const starts = [...topics.matchAll(/^- id: ([a-z0-9-]+)$/gm)];
  return starts.map(({1: id, index}, at) => {
    const text = topics.slice(index, starts[at + 1]?.index);
    return {id: id!, text, image: /^ {4}file: (\S+)$/m.exec(text)?.[1]};
  });
}

function topicsOf(article: string): readonly string[] {
  const topics = valueAt(readYaml(FENCE.exec(article)![1]!, STARTER_ID, []).value, '$.topics');
  return Array.isArray(topics) ? topics.filter((id) => typeof id === 'string') : [];
}

/**
 * The sample with what the sample library's config says of all its summaries. The Interest rating goes: it was given by the sample
 * library and not by whoever begins this one.
 */
function labelled(article: string): string {
  const label = `# A sample: it shows how a summary is written. Take this file away when you have summaries of your own.
provenance: { sample: true, languageModel: { date: 2026-11-23 } }
license: CC BY 4.0
`;
  return article.replace(/^---\n/, `---\n${label}`).replace(/^interest:\n(?: .*\n)+/m, '');
}
