import {lengthOf} from '../sentences.js';
import {foundIn, sentencesOf} from './rule.js';
import type {Rule} from './rule.js';

/** Words. */
const MOST = 25;

export const longSentence: Rule = {
  name: 'long-sentence',
  severity: 'advice',
  language: 'en',
  finds: `A sentence of more than ${MOST} words.`,
  advice: 'say it in two sentences',
  *check({texts}) {
    for (const [text, sentence] of sentencesOf(texts)) {
      const length = lengthOf(sentence);
      if (length > MOST)
        yield foundIn(text, sentence, `${length} words in one sentence, at most ${MOST} are easy to follow`);
    }
  },
};
