import {isCalendarDate, isPartialDate} from './date.js';
import {expected, expectedDepth, expectedNode} from './expectations.js';
import type {Problem, Result} from './result.js';
import {MAX_DEPTH} from './rich-text.js';
import {richText, text, url as urlShape} from './shape.js';
import type {Shape, Typed} from './shape.js';
import {EMAIL, safeUrl} from './url.js';

interface Context {
  readonly base: string | undefined;
  readonly problems: Problem[];
}

/** More problems than anybody reads; a hostile document must not make us collect a million. */
const MAX_PROBLEMS = 50;

function report({problems}: Context, path: string, expected: string): undefined {
  if (problems.length < MAX_PROBLEMS) problems.push({path, expected});
}

/**
 * Admits an unknown value as what `shape` describes, or lists what is wrong with it. Never throws. Known fields are copied one by
 * one and unknown ones ignored, so a key such as `__proto__` has no effect.
 *
 * @param base the document's own address, against which relative addresses are resolved; without it they stay as they are
 */
export function parse<T>(shape: Shape & Typed<T>, value: unknown, base?: string): Result<T> {
  const context: Context = {base, problems: []};
  const parsed = admit(shape, value, '$', context) as T;
  return context.problems.length ? {ok: false, problems: context.problems} : {ok: true, value: parsed};
}

/** In place of what a later minor version says and we do not know. No shape admits it as a value. */
const LEFT_OUT = '';

function admit(shape: Shape, value: unknown, path: string, context: Context): unknown {
  const problem = (): undefined => report(context, path, expected(shape, value));
  switch (shape.kind) {
    case 'text':
      return isText(value) && (!shape.pattern || shape.pattern.test(value)) ? value : problem();
    case 'number': {
      const {min, max, step} = shape;
      const fits =
        typeof value === 'number' && value >= min && value <= max && (!step || Number.isInteger((value - min) / step));
      return fits ? value : problem();
    }
    case 'flag':
      return typeof value === 'boolean' ? value : problem();
    case 'choice':
      if (shape.values.includes(value as string)) return value;
      return (typeof value === 'string' ? shape.otherwise : undefined) ?? problem();
    case 'date':
      return isText(value) && (shape.partial ? isPartialDate : isCalendarDate)(value) ? value : problem();
    case 'url':
      return admitUrl(value, context) ?? problem();
    case 'contact':
      return isText(value) && EMAIL.test(value) ? value : (admitUrl(value, context) ?? problem());
    case 'richText':
      return admitNodes(BLOCKS, value, path, context, 1);
    case 'nullable':
      return value === null ? null : admit(shape.of, value, path, context);
    case 'list': {
      if (!Array.isArray(value) || value.length < shape.min || value.length > shape.max) return problem();
      const known = value
        .map((item: unknown, index) => admit(shape.of, item, `${path}[${index}]`, context))
        .filter((item) => item !== LEFT_OUT);
      return value.length && !known.length ? LEFT_OUT : known;
    }
    case 'record': {
      if (!isRecord(value)) return problem();
      const result: Record<string, unknown> = {};
      for (const [key, field] of Object.entries(shape.fields)) {
        const given = Object.hasOwn(value, key) ? value[key] : undefined;
        const isOptional = 'optional' in field;
        if (given === undefined && isOptional) continue;
        const known = admit(isOptional ? field.optional : field, given, `${path}.${key}`, context);
        if (known !== LEFT_OUT) result[key] = known;
        else if (!isOptional) return LEFT_OUT;
      }
      return result;
    }
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && !!value.trim();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function admitUrl(value: unknown, {base}: Context): string | undefined {
  if (typeof value !== 'string') return undefined;
  const absolute = safeUrl(value, base);
  if (absolute || base) return absolute;
  // Without a base a relative address is checked against a stand-in and kept as it is written.
  return safeUrl(value, 'https://base.invalid/') && value;
}

const INLINES = ['text', 'strong', 'emphasis', 'link'];
const BLOCKS = ['paragraph', 'list'];
const CHILDREN: {readonly [type: string]: readonly string[]} = {
  paragraph: INLINES,
  strong: INLINES,
  emphasis: INLINES,
  link: INLINES,
  list: ['listItem'],
  listItem: BLOCKS,
};

function admitNodes(types: readonly string[], value: unknown, path: string, context: Context, depth: number): unknown {
  if (!Array.isArray(value)) return report(context, path, expected(richText));
  if (depth > MAX_DEPTH) return report(context, path, expectedDepth);
  return value.map((node: unknown, index) => admitNode(types, node, `${path}[${index}]`, context, depth));
}

function admitNode(types: readonly string[], node: unknown, path: string, context: Context, depth: number): unknown {
  const type = isRecord(node) && (node.type as string);
  if (!type || !types.includes(type)) return report(context, path, expectedNode(types));
  const {value, children, url, ordered} = node;
  if (type === 'text')
    return typeof value === 'string' ? {type, value} : report(context, `${path}.value`, expected(text()));
  const inside = admitNodes(CHILDREN[type]!, children, `${path}.children`, context, depth + 1);
  if (type === 'list') return {type, ordered: ordered === true, children: inside};
  if (type !== 'link') return {type, children: inside};
  return {
    type,
    url: admitUrl(url, context) ?? report(context, `${path}.url`, expected(urlShape)),
    children: inside,
  };
}
