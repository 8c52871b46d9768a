import {foundIn} from './rule.js';
import type {Rule} from './rule.js';

/** Words that state a limit: what was small, short, single, unknown, or not shown. */
const LIMITS: readonly RegExp[] = [
  /\b(?:can|could|does|do|did|is|are|was|were|has|have|may|might|will|would)(?: ?not|n[\u2019']t)\b/i,
  /\b(?:cannot|nobody|no one|nothing|none|neither|unknown|unclear|uncertain|unsure|untested)\b/i,
  /\bno (?:proof|figures?|numbers|other|comparison|control|direct|verdict|way|cause|new|people|children|treatment)\b/i,
  /\b(?:small|few|fewer|short|brief|early|limited|limits?|limitations?|weak|weakness\w*|bias\w*|gaps?|caution|chance)\b/i,
  /\bonly\b/i,
  /\bone (?:cent(?:re|er)|hospital|country|clinic|city|place|group|time)\b/i,
  /\b(?:mice|rats|animals|cells) (?:are|and) not\b/i,
  /\b(?:more|larger|longer|further|other|better) (?:studies|trials|research|work)\b/i,
  /\bretracted\b/i,
];

const NUMBERS = /\d|\b(?:half|halved|doubled|twice|two|three|four|five|six|seven|eight|nine|ten) (?:of|as|times|in)\b/i;

export const missingLimits: Rule = {
  name: 'missing-limits',
  severity: 'advice',
  language: 'en',
  finds:
    'Figures in title, takeaway or findings (or `numbers`) with considerations that state no limit of the study: nothing small, short, single, unknown or not shown.',
  advice: 'state what the study cannot tell: who was left out, how few or how short, what it could not compare',
  *check({fields, sections, hasNumbers}) {
    const told = [
      ...fields.filter(({kind}) => kind === 'title' || kind === 'summary' || kind === 'takeaway'),
      ...sections.filter(({kind}) => kind === 'findings').flatMap(({texts}) => texts),
    ];
    if (!hasNumbers && !told.some(({text}) => NUMBERS.test(text))) return;
    const considerations = sections.filter(({kind, texts}) => kind === 'considerations' && texts.length);
    if (considerations.some(({texts}) => texts.some(({text}) => LIMITS.some((limit) => limit.test(text))))) return;
    for (const {texts} of considerations) {
      const [text] = texts;
      const [sentence] = text!.sentences;
      if (sentence) yield foundIn(text!, sentence, 'figures are given, and no limit of the study');
    }
  },
};
