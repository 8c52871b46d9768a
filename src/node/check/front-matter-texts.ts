import {valueAt} from '../content/yaml.js';
import type {YamlData} from '../content/yaml.js';
import {articleText} from './article-text.js';
import type {ArticleText, TextKind} from './article-text.js';

/** Fields that hold words of the summary's author, in the order in which readers meet them; `*` stands for every item of a list. */
const FIELDS: readonly (readonly [string, TextKind])[] = [
  ['$.title', 'title'],
  ['$.summary', 'summary'],
  ['$.takeaway', 'takeaway'],
  ['$.image.alt', 'label'],
  ['$.applicability.note', 'note'],
  ['$.numbers[*].label', 'label'],
  ['$.numbers[*].groups[*].label', 'label'],
  ['$.questions[*]', 'question'],
  ['$.glossary[*].definition', 'definition'],
  ['$.seeAlso[*].why', 'label'],
  ['$.interest[*].text', 'note'],
  ['$.paper.notices[*].text', 'note'],
  ['$.withdrawn.reason', 'note'],
];

/** The texts of a front matter. It need not be complete nor right: what is no text is left out. */
export function frontMatterTexts(yaml: YamlData): readonly ArticleText[] {
  return FIELDS.flatMap(([field, kind]) =>
    pathsOf(yaml.value, field).flatMap((path) => {
      const text = valueAt(yaml.value, path);
      if (typeof text !== 'string' || !text.trim()) return [];
      return [articleText(kind, path, text, (offset) => yaml.lineAt(path, offset))];
    }),
  );
}

/** The paths that a field with `*` in it stands for. */
function pathsOf(value: unknown, field: string): readonly string[] {
  const [list, ...rest] = field.split('[*]');
  if (!rest.length) return [field];
  const items = valueAt(value, list!);
  if (!Array.isArray(items)) return [];
  return items.flatMap((_, index) => pathsOf(value, `${list}[${index}]${rest.join('[*]')}`));
}
