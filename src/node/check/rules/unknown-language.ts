import type {Rule} from './rule.js';

export const unknownLanguage: Rule = {
  name: 'language',
  severity: 'advice',
  finds: 'A summary in another language than English: the rules of wording know English alone, and are left out.',
  advice: 'have somebody who speaks the language read it for plain words, limits and absolute numbers',
  *check({language, firstLine}) {
    if (!isEnglish(language))
      yield {
        line: firstLine,
        path: '$.language',
        message: `there are no rules of wording for the language ${language}`,
      };
  },
};

export const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);
