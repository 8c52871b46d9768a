import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import type {RelatedDocument} from '../../src/related/document.js';
import {seededLibrary, seededRandom} from './seeded-library.js';

const DESIGNS = ['cohort', 'randomised-trial', 'cross-sectional', 'systematic-review', 'animal-study'];
const TOPICS = 60;

/** Writes a content folder of seeded summaries, as long as real ones, and returns its size in bytes. */
export function writeSeededContent(folder: string, count: number, seed = 1): number {
  mkdirSync(join(folder, 'articles'), {recursive: true});
  writeFileSync(
    join(folder, 'ms-research.config.yml'),
    'site: https://site.example/\ntitle: A seeded library\nlanguage: en\ncontact: report/\n',
  );
  const topics = Array.from({length: TOPICS}, (_, i) => `- {id: topic-${i}, label: Topic ${i}}\n`);
  writeFileSync(join(folder, 'topics.yml'), topics.join(''));
  const random = seededRandom(seed + 1);
  let size = 0;
  for (const document of seededLibrary(count, seed)) {
    const text = seededSummary(document, random);
    size += text.length;
    writeFileSync(join(folder, 'articles', `${document.id}.md`), text);
  }
  return size;
}

/** One summary as its author would write it. */
export function seededSummary(document: RelatedDocument, random: () => number): string {
  const {title, takeaway, body, topics, published, paperKey} = document;
  const words = body.split(' ');
  const part = (from: number, to: number): string =>
    words.slice(Math.floor(words.length * from), Math.floor(words.length * to)).join(' ');
  const participants = 20 + Math.floor(random() * 2000);
  return `---
title: ${title}
summary: >-
  ${takeaway}.
takeaway: >-
  ${takeaway}.
published: ${published}
topics: [${topics.join(', ')}]
applicability:
  subjects: [people]
  participants: ${participants}
  msTypes: [relapsing]
  note: ${participants} people with MS.
questions:
  - What could this mean for me?
  - Is there something else to ask about?
glossary:
  - term: ${words[0]}
    definition: A word of this library.
paper:
  type: article-journal
  title: ${title}
  author:
    - { family: ${words[1]}, given: ${words[2]} }
    - { family: ${words[3]}, given: ${words[4]} }
    - { family: ${words[5]}, given: ${words[6]} }
  container-title: Journal of ${words[7]}
  issued: ${published}
  DOI: ${paperKey}
  design: ${DESIGNS[Math.floor(random() * DESIGNS.length)]}
  status: ok
study:
  comparison: none
  registration: registered
  blinding: none
  centres: 3
---

## What they found

${part(0, 0.4)}.

**${part(0.4, 0.5)}.** ${part(0.5, 0.6)}.

## Who should care and why

${part(0.6, 0.75)}.

## Important considerations

- ${part(0.75, 0.9)}.
- ${part(0.9, 1)}.
`;
}
