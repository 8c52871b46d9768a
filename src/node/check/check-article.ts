import type {FileProblem} from '../known-error.js';
import type {ArticleParts} from '../content/article-file.js';
import {valueAt} from '../content/yaml.js';
import type {YamlData} from '../content/yaml.js';
import {excerptOf} from './finding.js';
import type {Finding} from './finding.js';
import {frontMatterTexts} from './front-matter-texts.js';
import {markdownTexts} from './markdown-texts.js';
import type {CheckedArticle, Found, NamedImage, Rule} from './rules/rule.js';
import {RULES, UNFINISHED} from './rules/rules.js';
import type {RuleWords} from './rules/rules.js';
import {isEnglish} from './rules/unknown-language.js';
import {KNOWN_TERMS} from './technical-words.js';
import {indexTerms, stemsOf} from './terms.js';

/**
 * What the rules have to say about one summary.
 *
 * @param parts of its file; where the front matter is no YAML, there is nothing to judge
 * @param language of summaries that name none
 */
export function checkArticle(file: string, parts: ArticleParts, language = 'en'): readonly Finding[] {
  if (parts.yaml.value === undefined) return [];
  const article = toArticle(parts, language);
  return RULES.filter((rule) => holdsFor(rule, article)).flatMap((rule) =>
    [...rule.check(article)].map((found) => toFinding(file, rule, found)),
  );
}

/** A draft's lacks, as advice. */
export const unfinished = (lacking: readonly FileProblem[]): readonly Finding[] =>
  lacking.map(({message, ...where}) => ({
    ...where,
    rule: UNFINISHED.name,
    severity: UNFINISHED.severity,
    message: `still to be written: ${message}`,
  }));

export const toFinding = (file: string, {name, severity, advice}: RuleWords, found: Found): Finding => ({
  file,
  line: found.line,
  path: found.path,
  rule: name,
  severity,
  excerpt: found.excerpt && excerptOf(found.excerpt),
  message: found.message,
  advice,
});

const holdsFor = (rule: Rule, {language}: CheckedArticle): boolean => !rule.language || isEnglish(language);

function toArticle({yaml, markdown, bodyLine}: ArticleParts, usual: string): CheckedArticle {
  const sections = markdownTexts(markdown, bodyLine);
  const fields = frontMatterTexts(yaml);
  const terms = glossaryTerms(yaml);
  const own = valueAt(yaml.value, '$.language');
  const numbers = valueAt(yaml.value, '$.numbers');
  return {
    language: typeof own === 'string' && own ? own : usual,
    fields,
    sections,
    texts: [...fields, ...sections.flatMap(({heading, texts}) => [heading, ...texts])],
    known: indexTerms([...KNOWN_TERMS, ...terms]),
    glossaryWords: new Set(terms.flatMap(stemsOf)),
    hasNumbers: Array.isArray(numbers) && numbers.length > 0,
    image: namedImage(yaml, '$.image'),
    firstLine: yaml.lineOf('$.language'),
  };
}

function glossaryTerms({value}: YamlData): readonly string[] {
  const glossary = valueAt(value, '$.glossary');
  if (!Array.isArray(glossary)) return [];
  const terms = glossary.map((_, index) => valueAt(value, `$.glossary[${index}].term`));
  return terms.filter((term) => typeof term === 'string');
}

/** The picture at a path; undefined where there is none. */
export function namedImage(yaml: YamlData, path: string): NamedImage | undefined {
  const image = valueAt(yaml.value, path);
  if (typeof image !== 'object' || !image) return undefined;
  const [file, alt] = ['file', 'alt'].map((key) => valueAt(yaml.value, `${path}.${key}`));
  const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {path, line: yaml.lineOf(`${path}.alt`), file: textOf(file), alt: textOf(alt)};
}
