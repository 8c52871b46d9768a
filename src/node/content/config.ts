import {language, provenanceShape, slug} from '../../article/article.js';
import {contact, list, number, optional, record, text, url} from '../../article/shape.js';
import type {Value} from '../../article/shape.js';
import {safeUrl} from '../../article/url.js';
import type {FileProblem} from '../known-error.js';
import {imageShape} from './images.js';
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

/** `topics.yml` */
export const topicsShape = list(
  record({
    id: slug,
    label: text(),
    code: optional(record({system: text(), value: text()})),
    /** The Medical Subject Headings that it stands for, as MeSH writes them. */
    mesh: optional(list(text(), 1, 12)),
    /** Ids of the next broader topics; where none are named, they follow from the headings. */
    broader: optional(list(slug, 0, 12)),
    image: optional(imageShape),
  }),
);

export type ContentTopic = Value<typeof topicsShape>[number];
export type ContentImage = Value<typeof imageShape>;
