import {foundIn, sentencesOf} from './rule.js';
import type {Rule} from './rule.js';

const DO =
  '(?:start|stop|switch|begin|quit|take|try|use|avoid|skip|change|increase|reduce|lower|raise|double|halve|get|have|eat|drink|delay|continue|keep (?:on )?taking|come off|go on|ask (?:your|their) (?:doctor|neurologist|nurse) (?:for|to (?:prescribe|switch|give)))';
const READERS =
  '(?:you|everyone(?: with ms)?|anyone(?: with ms)?|(?:all |most )?(?:people|patients|those|women|men)(?: (?:with|who|on|in) [^,.;]{0,60}?)?)';

/** Words that tell readers to treat themselves. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b${READERS} (?:should|must|ought to|need to|have to|had better|can safely)(?: not| never| always| also| now| all)* ${DO}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:consider|think about) (?:starting|stopping|switching|taking|trying|using|avoiding|coming off)\\b`,
    'i',
  ),
  new RegExp(
    `^(?:so |please |now )?(?:do not |don[\u2019']t |never |always )?${DO}\\b(?! (?:a look|place|part|care|note|time)\\b)`,
    'i',
  ),
  /\b(?:we|i) (?:strongly )?(?:recommend|advise|urge|suggest)\b/i,
  /\b(?:is|are) (?:strongly )?recommended for (?:you|people|everyone|patients|anyone)/i,
  /\b(?:is|are) the (?:best|right) (?:treatment|choice|option|drug|diet|medicine) for\b/i,
  /\bit(?:[\u2019']s| is) (?:time|safe|best|wise|better)(?: for you| for people with ms)? to (?:start|stop|switch|take|come off|avoid|delay)\b/i,
];

/** Sends readers to those who treat them, which is what we want. */
const CARE_TEAM =
  /\b(?:talk|speak|ask|discuss|check|raise)\b[^.]{0,200}\b(?:doctor|doctors|neurologist|nurse|pharmacist|team|clinic)\b/i;
const ASKS_FOR = /\bask (?:your|their) \w+ (?:for|to (?:prescribe|switch|give))\b/i;

export const adviceToTreat: Rule = {
  name: 'advice-to-treat',
  severity: 'advice',
  language: 'en',
  finds:
    'Words that tell readers to start, stop or change a treatment or habit ("you should stop ..."), unless they send them to their care team.',
  advice: 'report what the study found, and leave the choice to readers and their care team',
  *check({texts}) {
    for (const [text, sentence] of sentencesOf(texts)) {
      if (sentence.text.endsWith('?')) continue;
      if (CARE_TEAM.test(sentence.text) && !ASKS_FOR.test(sentence.text)) continue;
      const [words] = PATTERNS.map((pattern) => pattern.exec(sentence.text)?.[0]).filter(
        (found) => found !== undefined,
      );
      if (words !== undefined) yield foundIn(text, sentence, `"${words}" reads as advice to treat`);
    }
  },
};
