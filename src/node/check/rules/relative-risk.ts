import type {ArticleText} from '../article-text.js';
import {foundIn} from './rule.js';
import type {CheckedArticle, Rule} from './rule.js';

const PERCENT = '\\d+(?:[.,]\\d+)? ?(?:%|per ?cent)';
const COMPARED =
  'lower|higher|less|more|fewer|greater|smaller|better|worse|reduction|increase|decrease|drop|fall|rise|cut';
const RISK =
  '(?:risks?|chances?|odds|likel|rates?|relapses?|attacks?|cases|deaths?|infections?|falls|side effects|people)';

/** Words for a difference that does not tell how many people it concerns. */
const RELATIVE: readonly RegExp[] = [
  new RegExp(`${PERCENT} (?:${COMPARED})`, 'i'),
  new RegExp(
    `\\b(?:cut|cuts|reduc\\w*|lower\\w*|rais\\w*|increas\\w*|decreas\\w*|fell|fall\\w*|rose|ris\\w*|drop\\w*|grew|slow\\w*|improv\\w*)\\b[^.;]{0,200}\\bby (?:about |around |nearly |almost |up to |as much as |more than |some )*${PERCENT}`,
    'i',
  ),
  /\b(?:hazard|odds|risk|rate) ratios?\b/i,
  /\brelative risks?\b/i,
  new RegExp(
    `\\b(?:halv\\w+|doubl(?:e|ed|es|ing)|tripl\\w+|quadrupl\\w+)\\b(?![- ](?:blind|dose|check))(?=[^.;]{0,200}\\b${RISK})`,
    'i',
  ),
  new RegExp(
    `\\b${RISK}[^.;]{0,200}\\b(?:halv\\w+|doubled|tripled|quadrupled|by half|by a (?:third|quarter|fifth))\\b`,
    'i',
  ),
  new RegExp(`\\b(?:cut|reduced|lowered)\\b[^.;]{0,200}\\b${RISK}[^.;]{0,200} (?:in|by) half\\b`, 'i'),
  /\b(?:twice|half|(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|many) times) (?:as|more|less|higher|lower|greater)\b(?! (?:long|fast|old|far)\b)/i,
  /\b(?:\d+(?:[.,]\d+)?|two|three|four|five|ten|many)-?fold\b/i,
];

const NUMBER = '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|none|all but one)';
/** Words that tell how many people of how many. */
const ABSOLUTE: readonly RegExp[] = [
  new RegExp(
    `\\b${NUMBER}(?: \\w+){0,2} (?:of|in(?! (?:19|20)\\d\\d\\b)|out of|from among) (?:every |all |the |each )*(?:\\d[\\d,.]*|ten|twenty|hundred|a hundred|a thousand)\\b`,
    'i',
  ),
  /\bof (?:the |these |all )?\d[\d,.]*(?: \w+){0,3}, (?:\d[\d,.]*|all but|none|one|two|three|four|five)\b/i,
  /\b(?:per|in every|for every|of every|out of) (?:\d[\d,.]*|hundred|thousand)\b/i,
  new RegExp(
    `${PERCENT}(?! (?:${COMPARED}))[^.;]{0,200}\\b(?:against|compared (?:with|to)|instead of|versus|vs|to|and)\\b[^.;]{0,200}${PERCENT}(?! (?:${COMPARED}))`,
    'i',
  ),
];
/** Says that such numbers are not to be had. */
const NOT_KNOWN = /\b(?:no|not|nor)\b[^.;]{0,200}\b(?:figures|numbers|absolute|how many|how much)\b/i;

const isIn = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

export const relativeRisk: Rule = {
  name: 'relative-risk',
  severity: 'advice',
  language: 'en',
  finds:
    'A relative figure ("halved", "50 % lower risk", "twice as likely", "odds ratio") where neither its paragraph nor the one after it tells how many people of how many, or says that this is not known. For title, summary and takeaway it is enough that one of them does, or that the summary has `numbers`.',
  advice: 'say how many of 100 or 1,000 people it was in each group, or that the paper does not tell',
  *check(article) {
    for (const text of article.texts) {
      const around = neighbours(text, article);
      if (isIn(ABSOLUTE, around) || NOT_KNOWN.test(around) || (isHead(text) && article.hasNumbers)) continue;
      for (const sentence of text.sentences) {
        const words = RELATIVE.map((pattern) => pattern.exec(sentence.text)?.[0]).find((found) => found !== undefined);
        if (words !== undefined) yield foundIn(text, sentence, `"${words}" does not tell how many people that is`);
      }
    }
  },
};

const isHead = ({kind}: ArticleText): boolean => kind === 'title' || kind === 'summary' || kind === 'takeaway';

/** What readers see together with a text. */
function neighbours(text: ArticleText, {fields, sections}: CheckedArticle): string {
  if (isHead(text)) return join(fields.filter(isHead));
  const section = sections.find(({texts}) => texts.includes(text));
  if (!section) return text.text;
  const at = section.texts.indexOf(text);
  return join(section.texts.slice(at, at + 2));
}

const join = (texts: readonly ArticleText[]): string => texts.map(({text}) => text).join('\n');
