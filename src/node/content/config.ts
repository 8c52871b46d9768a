import {language, provenanceShape, slug} from '../../article/article.js';
import {contact, list, number, optional, record, text, url} from '../../article/shape.js';
import type {Value} from '../../article/shape.js';
import {safeUrl} from '../../article/url.js';
import type {FileProblem} from '../known-error.js';
import {imageShape} from './images.js';
import {DEVICE_PROBLEM, isDeviceName} from './names.js';
import {readYaml, readYamlAs} from './yaml.js';

const rate = number(0.1, 50);

const configShape = record({
  /** Absolute address of the published site. */
  site: url,
  title: text(),
  description: optional(text()),
  language,
  contact: optional(contact),
  provenance: optional(provenanceShape),
  /** Who gives the Interest ratings; shown with each of them. */
  interestRater: optional(text()),
  /** Licence of the summaries' own text. */
  license: optional(text()),
  /** Key of NCBI's E-utilities, which allows PubMed to be asked 10 times a second. */
  ncbiApiKey: optional(text(/^[\w-]+$/, 'a key of letters and digits')),
  /** Requests a second to each register, where they should be fewer or more than usual. */
  rates: optional(record({crossref: optional(rate), pubmed: optional(rate), europepmc: optional(rate)})),
});

export type Config = Value<typeof configShape>;

/** Reads the text of `ms-research.config.yml` (JSON is YAML too). `site` from the command line wins over the file's. */
export function readConfig(source: string, file: string, problems: FileProblem[], site?: string): Config | undefined {
  const yaml = readYaml(source, file, problems);
  const config = readYamlAs(configShape, yaml, file, problems);
  if (!config) return undefined;
  const address = site ?? config.site;
  const where = site === undefined ? {file, line: yaml.lineOf('$.site'), path: '$.site'} : {file: '--site'};
  const url = safeUrl(address);
  if (!url || /[?#]/.test(url)) {
    problems.push({...where, message: `expected an absolute http or https address without ? and #, found ${address}`});
    return undefined;
  }
  return {...config, site: url.endsWith('/') ? url : `${url}/`};
}

const topicsShape = list(
  record({
    id: slug,
    label: text(),
    code: optional(record({system: text(), value: text()})),
    image: optional(imageShape),
  }),
);

export type ContentTopic = Value<typeof topicsShape>[number];
export type ContentImage = Value<typeof imageShape>;

/** Reads `topics.yml`. Two topics with one id are a problem. */
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
  return topics;
}
