/**
 * Draws the picture of every topic of the sample library: `node tools/draw-motifs.mjs` writes
 * demo/content/images/<topic id>.svg, 640 x 360 with the essential part in the middle 300 x 300, so that a square crop
 * reads. Fails, writing nothing, when topics.yml and the motifs disagree.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {parse} from 'yaml';
import {condition} from './motifs/condition.mjs';
import {life} from './motifs/life.mjs';
import {research} from './motifs/research.mjs';

const CONTENT = new URL('../demo/content/', import.meta.url);
const MAX_BYTES = 3000;

const motifs = {...condition, ...life, ...research};
const topics = parse(await readFile(new URL('topics.yml', CONTENT), 'utf8'));
const ids = new Set(topics.map(({id}) => id));

const size = (svg) => Buffer.byteLength(svg);
const problems = [
  ...[...ids]
    .filter((id) => !Object.hasOwn(motifs, id))
    .map((id) => `topics.yml: topic "${id}" has no motif in tools/motifs/`),
  ...Object.keys(motifs)
    .filter((id) => !ids.has(id))
    .map((id) => `tools/motifs/: motif "${id}" has no topic in topics.yml`),
  ...topics
    .filter(({id, image}) => image?.file !== `${id}.svg`)
    .map(({id, image}) => `topics.yml: topic "${id}": image.file is ${image?.file}, expected ${id}.svg`),
  ...Object.entries(motifs)
    .filter(([, svg]) => size(svg) > MAX_BYTES)
    .map(([id, svg]) => `tools/motifs/: motif "${id}" takes ${size(svg)} bytes, expected at most ${MAX_BYTES}`),
];

if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  const images = new URL('images/', CONTENT);
  await mkdir(images, {recursive: true});
  await Promise.all(Object.entries(motifs).map(([id, svg]) => writeFile(new URL(`${id}.svg`, images), svg)));
  console.log(`${ids.size} motifs drawn`);
}
