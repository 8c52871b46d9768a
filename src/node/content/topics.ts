import type {FileProblem} from '../known-error.js';
import {topicsShape} from './config.js';
import type {ContentTopic} from './config.js';
import {DEVICE_PROBLEM, isDeviceName} from './names.js';
import {ancestors, withHeadings} from './topic-tree.js';
import {readYaml, readYamlAs} from './yaml.js';
import type {YamlData} from './yaml.js';

/**
 * Reads `topics.yml`, and fills in what follows from MeSH headings. Two topics with one id are a problem, and so are broader topics that do not
 * exist or lead in a circle.
 */
export function readTopics(source: string, file: string, problems: FileProblem[]): readonly ContentTopic[] | undefined {
  if (!source.trim()) {
    problems.push({file, message: 'expected a list of topics, found nothing'});
    return undefined;
  }
  const yaml = readYaml(source, file, problems);
  const topics = readYamlAs(topicsShape, yaml, file, problems);
  const seen = new Set<string>();
  topics?.forEach(({id}, index) => {
    const path = `$[${index}].id`;
    if (isDeviceName(id)) problems.push({file, line: yaml.lineOf(path), path, message: DEVICE_PROBLEM});
    if (seen.has(id))
      problems.push({
        file,
        line: yaml.lineOf(`$[${index}].id`),
        path: `$[${index}].id`,
        message: `the topic ${id} stands here twice`,
      });
    seen.add(id);
  });
  if (!topics) return undefined;
  const filled = withHeadings(topics);
  checkBroader(filled, file, yaml, problems);
  return filled;
}

function checkBroader(topics: readonly ContentTopic[], file: string, yaml: YamlData, problems: FileProblem[]): void {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  topics.forEach(({id, broader = []}, index) => {
    const path = `$[${index}].broader`;
    for (const other of broader)
      if (!byId.has(other)) problems.push({file, line: yaml.lineOf(path), path, message: `there is no topic ${other}`});
    if (broader.includes(id) || ancestors(broader, byId).includes(id))
      problems.push({file, line: yaml.lineOf(path), path, message: `the broader topics of ${id} lead back to it`});
  });
}
