import {readYaml, valueAt} from '../content/yaml.js';
import {namedImage, toFinding} from './check-article.js';
import type {Finding} from './finding.js';
import {altText, checkImage} from './rules/alt-text.js';

/** What the rules have to say about the pictures of `topics.yml`. */
export function checkTopics(file: string, source: string): readonly Finding[] {
  const yaml = readYaml(source, file, []);
  const topics: readonly unknown[] = Array.isArray(yaml.value) ? yaml.value : [];
  return topics.flatMap((_, index) => {
    const label = valueAt(yaml.value, `$[${index}].label`);
    const found = checkImage(namedImage(yaml, `$[${index}].image`), typeof label === 'string' ? label : undefined);
    return [...found].map((one) => toFinding(file, altText, one));
  });
}
