import {provenanceShape} from '../../article/article.js';
import {contact, list, optional, record, text, url} from '../../article/shape.js';
import type {Value} from '../../article/shape.js';
import type {FileProblem} from '../known-error.js';
import {readYaml, readYamlAs} from './yaml.js';

const configShape = record({
  /** Absolute address of the published site. */
  site: url,
  title: text(),
  description: optional(text()),
  language: text(/^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|\d{3}))?$/, 'a language tag such as en or pt-BR'),
  contact: optional(contact),
  provenance: optional(provenanceShape),
  /** Who gives the Interest ratings; shown with each of them. */
  interestRater: optional(text()),
  /** Licence of the summaries' own text. */
  license: optional(text()),
});

export type Config = Value<typeof configShape>;

/** Reads the text of `ms-research.config.yml` (JSON is YAML too). `site` from the command line wins over the file's. */
export function readConfig(source: string, file: string, problems: FileProblem[], site?: string): Config | undefined {
  const yaml = readYaml(source, file, problems);
  const config = readYamlAs(configShape, yaml, file, problems);
  if (!config) return undefined;
  const address = site ?? config.site;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    problems.push({file, line: yaml.lineOf('$.site'), path: '$.site', message: `expected an absolute http or https address, found ${address}`});
    return undefined;
  }
  return {...config, site: address.endsWith('/') ? address : `${address}/`};
}

const topicsShape = list(
  record({
    id: text(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens, at most 80'),
    label: text(),
    code: optional(record({system: text(), value: text()})),
    image: optional(record({file: text(), alt: text(), credit: optional(text()), license: optional(text())})),
  }),
);

export type ContentTopic = Value<typeof topicsShape>[number];
export type ContentImage = NonNullable<ContentTopic['image']>;

/** Reads `topics.yml`. Two topics with one id are a problem. */
export function readTopics(source: string, file: string, problems: FileProblem[]): readonly ContentTopic[] {
  const yaml = readYaml(source, file, problems);
  const topics = readYamlAs(topicsShape, yaml, file, problems) ?? [];
  const seen = new Set<string>();
  topics.forEach(({id}, index) => {
    if (seen.has(id)) problems.push({file, line: yaml.lineOf(`$[${index}]`), path: `$[${index}].id`, message: `the topic ${id} stands here twice`});
    seen.add(id);
  });
  return topics;
}
