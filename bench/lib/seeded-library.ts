import type {RelatedDocument} from '../../src/related/document.js';

/** A repeatable source of numbers from 0 up to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const VOCABULARY = 30_000;
const TOPICS = 60;
const SYLLABLES = ['ba', 'ko', 'mi', 'nu', 'ta', 'vo', 'pi', 'lu', 'ga', 'do', 'zi', 'fu', 'ra', 'mo', 'ki', 'pu'];

/** Documents of 90-150 words drawn by Zipf's law from 30,000, with three of 60 topics. Words are free of English endings. */
export function* seededLibrary(count: number, seed = 1): Generator<RelatedDocument> {
  const random = seededRandom(seed);
  const words = Array.from({length: VOCABULARY}, (_, i) => word(i));
  const drawWord = zipf(VOCABULARY, random);
  const drawTopic = zipf(TOPICS, random);
  for (let i = 0; i < count; i++) {
    const length = 90 + Math.floor(random() * 61);
    const text = Array.from({length}, () => words[drawWord()]!);
    const topics = new Set<string>();
    while (topics.size < 3) topics.add(`topic-${drawTopic()}`);
    const day = Math.floor(random() * 28 * 12 * 20);
    yield {
      id: `article-${String(i).padStart(7, '0')}`,
      language: 'en',
      title: text.slice(0, 8).join(' '),
      takeaway: text.slice(8, 24).join(' '),
      body: text.slice(24).join(' '),
      paperTitle: '',
      topics: [...topics],
      published: isoDate(2005, day),
      status: 'ok',
      paperKey: `10.5555/${i}`,
    };
  }
}

function isoDate(firstYear: number, day: number): string {
  const [year, month, date] = [firstYear + Math.floor(day / 336), 1 + (Math.floor(day / 28) % 12), 1 + (day % 28)];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function word(index: number): string {
  let text = '';
  for (let rest = index + 16; rest > 0; rest = Math.floor(rest / 16)) text += SYLLABLES[rest % 16]!;
  return text + 'k';
}

/** Draws 0 to `count` - 1, the i-th in proportion to 1 / (i + 1). */
function zipf(count: number, random: () => number): () => number {
  const sums = new Float64Array(count);
  for (let i = 0, sum = 0; i < count; i++) sums[i] = sum += 1 / (i + 1);
  const total = sums[count - 1]!;
  return () => {
    const target = random() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
