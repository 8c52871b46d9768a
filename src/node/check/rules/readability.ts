import type {ArticleText} from '../article-text.js';
import {countWords, gradesOf, medianGrade} from '../readability.js';
import type {Grade} from '../readability.js';
import {foundIn, sentencesOf} from './rule.js';
import type {CheckedArticle, Rule} from './rule.js';

const HIGHEST = 9;
/** Formulas say nothing of a few words. */
const FEWEST_WORDS = 60;

export const readability: Rule = {
  name: 'readability',
  severity: 'advice',
  language: 'en',
  finds: `A section, or the whole summary, that asks for more than ${HIGHEST} years of school: the median of six formulas (Flesch-Kincaid, Automated Readability, Coleman-Liau, Gunning fog, SMOG, Dale-Chall). Words of the glossary count as plain ones.`,
  advice: 'shorter sentences and more common words make it easier; words that must stay belong in the glossary',
  *check(article) {
    const hard = article.sections
      .map(({heading, texts}) => ({name: `"${heading.text}"`, texts}))
      .filter(({texts}) => isHard(texts, article));
    const prose = article.texts.filter(({kind}) => PROSE.has(kind));
    if (!hard.length && isHard(prose, article)) hard.push({name: 'the summary', texts: prose});
    for (const {name, texts} of hard) {
      const grades = gradesFor(texts, article);
      const [text, sentence] = hardest(texts, article);
      const each = grades.map(({formula, grade}) => `${formula} ${grade.toFixed(1)}`).join(', ');
      yield foundIn(
        text,
        sentence,
        `${name} reads at grade ${medianGrade(grades).toFixed(1)}, above ${HIGHEST} (${each}); its hardest sentence`,
      );
    }
  },
};

const PROSE: ReadonlySet<ArticleText['kind']> = new Set(['summary', 'takeaway', 'note', 'question', 'body']);

const gradesFor = (texts: readonly ArticleText[], {known}: CheckedArticle): readonly Grade[] =>
  gradesOf(
    countWords(
      texts.flatMap(({sentences}) => sentences),
      known,
    ),
  );

function isHard(texts: readonly ArticleText[], article: CheckedArticle): boolean {
  const words = sentencesOf(texts).reduce((sum, [, {words}]) => sum + words.length, 0);
  return words >= FEWEST_WORDS && medianGrade(gradesFor(texts, article)) > HIGHEST;
}

function hardest(texts: readonly ArticleText[], {known}: CheckedArticle): ReturnType<typeof sentencesOf>[number] {
  const graded = sentencesOf(texts).map((entry) => ({
    entry,
    grade: medianGrade(gradesOf(countWords([entry[1]], known))),
  }));
  return graded.reduce((worst, other) => (other.grade > worst.grade ? other : worst)).entry;
}
