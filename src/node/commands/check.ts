import {existsSync} from 'node:fs';
import {relative, resolve} from 'node:path';

import {checkArticle, unfinished} from '../check/check-article.js';
import {checkTopics} from '../check/check-topics.js';
import {findingLine, inOrder} from '../check/finding.js';
import type {Finding} from '../check/finding.js';
import {altText} from '../check/rules/alt-text.js';
import {CONTENT} from '../check/rules/rules.js';
import {articleFileName} from '../content/articles.js';
import {inspectImage} from '../content/images.js';
import {surveyContent, usedImages} from '../content/read-content.js';
import type {Survey} from '../content/read-content.js';
import {decode} from '../content/settings.js';
import type {FileProblem} from '../known-error.js';
import {KnownError, problemLine} from '../known-error.js';

export interface CheckOptions {
  /** The content folder. */
  readonly content: string;
  /** Files of summaries, relative to where the command runs or to the folder, or their ids; all where none is named. */
  readonly files?: readonly string[] | undefined;
}

export interface CheckSummary {
  /** Summaries that were looked at, drafts too. */
  readonly articles: number;
  readonly problems: number;
  readonly advice: number;
  /** By file and line. */
  readonly findings: readonly Finding[];
}

const TOPICS = 'topics.yml';

/** Reads a content folder as `publish` does and judges how it is written. Nothing is changed. */
export async function checkContent({content, files = []}: CheckOptions): Promise<CheckSummary> {
  const wanted = files.length ? new Set(files.map((file) => wantedFile(file, content))) : undefined;
  const isWanted = (file: string): boolean => !wanted || wanted.has(file) || !file.startsWith('articles/');
  const findings: Finding[] = [];
  const checked = new Set<string>();
  const survey = surveyContent(content, undefined, (id, read, config, lacking) => {
    const file = articleFileName(id);
    if (!isWanted(file)) return;
    checked.add(file);
    findings.push(...unfinished(lacking), ...(read?.parts ? checkArticle(file, read.parts, config?.language) : []));
  });
  const missing = [...(wanted ?? [])].filter((file) => !checked.has(file));
  findings.push(...topicFindings(survey));
  const {problems} = survey;
  for (const [file, bytes] of usedImages(survey)) await inspectImage(file, bytes, problems);
  for (const file of missing)
    if (!problems.some((problem) => problem.file === file)) problems.push({file, message: 'there is no such summary'});
  const all = inOrder(
    join(
      findings,
      problems.filter(({file}) => isWanted(file)),
    ),
  );
  const count = (severity: Finding['severity']): number =>
    all.filter((finding) => finding.severity === severity).length;
  return {articles: checked.size, problems: count('problem'), advice: count('advice'), findings: all};
}

/** A summary's file as the command's findings name it. */
function wantedFile(file: string, content: string): string {
  if (/^[^/\\.]+$/.test(file)) return articleFileName(file);
  const place = [resolve(file), resolve(content, file)].find((path) => existsSync(path)) ?? resolve(file);
  const name = relative(resolve(content), place).replaceAll('\\', '/');
  if (/^articles\/[^/]+\.md$/.test(name)) return name;
  throw new KnownError([{file, message: `expected a summary in ${content}/articles, or the id of one`}]);
}

function topicFindings({folder}: Survey): readonly Finding[] {
  const bytes = folder.stat(TOPICS) && folder.read(TOPICS, []);
  const source = bytes && decode(bytes, TOPICS, []);
  return source === undefined ? [] : checkTopics(TOPICS, source);
}

/** What the rules found and what is refused; a picture without words is both, and is told once, in the rule's words. */
function join(findings: readonly Finding[], problems: readonly FileProblem[]): readonly Finding[] {
  const isSame = (finding: Finding, {file, path}: FileProblem): boolean =>
    finding.rule === altText.name && finding.file === file && finding.path === path;
  return [
    ...findings.map((finding) =>
      problems.some((problem) => isSame(finding, problem)) ? {...finding, severity: CONTENT.severity} : finding,
    ),
    ...problems
      .filter((problem) => !findings.some((finding) => isSame(finding, problem)))
      .map((problem) => ({...problem, rule: CONTENT.name, severity: CONTENT.severity})),
  ];
}

/** The outcome for people. */
export function checkLines({articles, problems, advice, findings}: CheckSummary): readonly string[] {
  const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
  const said =
    problems + advice
      ? `${many(problems, 'problem', 'problems')}, ${many(advice, 'piece', 'pieces')} of advice`
      : 'nothing to say';
  return [...findings.map(findingLine), problemLine({file: many(articles, 'summary', 'summaries'), message: said})];
}
