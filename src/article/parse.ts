import {isCalendarDate, isPartialDate} from './date.js';
import type {Problem, Result} from './result.js';
import {MAX_DEPTH} from './rich-text.js';
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

function admit(shape: Shape, value: unknown, path: string, context: Context): unknown {
  const problem = (expected: string): undefined => report(context, path, expected);
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string' || !value.trim()) return problem('text');
      return shape.pattern && !shape.pattern.test(value)
        ? problem(shape.says ?? `text like ${shape.pattern.source}`)
        : value;
    case 'number': {
      const {min, max, step} = shape;
      const fits =
        typeof value === 'number' && value >= min && value <= max && (!step || Number.isInteger((value - min) / step));
      return fits ? value : problem(numberText(min, max, step));
    }
    case 'flag':
      return typeof value === 'boolean' ? value : problem('true or false');
    case 'choice':
      if (shape.values.includes(value as string)) return value;
      return (typeof value === 'string' && shape.otherwise) || problem(`one of ${shape.values.join(', ')}`);
    case 'date':
      if (typeof value === 'string' && (shape.partial ? isPartialDate : isCalendarDate)(value)) return value;
      return problem(`a date such as ${shape.partial ? '2026, 2026-11 or ' : ''}2026-11-23`);
    case 'url':
      return admitUrl(value, context) ?? problem('an http or https address');
    case 'contact':
      if (typeof value === 'string' && EMAIL.test(value)) return value;
      return admitUrl(value, context) ?? problem('an http or https address, or an e-mail address');
    case 'richText':
      return admitNodes(BLOCKS, value, path, context, 1);
    case 'nullable':
      return value === null ? null : admit(shape.of, value, path, context);
    case 'list': {
      const {min, max} = shape;
      if (!Array.isArray(value) || value.length < min || value.length > max)
        return problem(max === 1000 && !min ? 'a list' : `a list of ${min} to ${max}`);
      return value.map((item: unknown, index) => admit(shape.of, item, `${path}[${index}]`, context));
    }
    case 'record': {
      if (!isRecord(value)) return problem('an object');
      const result: Record<string, unknown> = {};
      for (const [key, field] of Object.entries(shape.fields)) {
        const given = Object.hasOwn(value, key) ? value[key] : undefined;
        const isOptional = 'optional' in field;
        if (given === undefined && isOptional) continue;
        result[key] = admit(isOptional ? field.optional : field, given, `${path}.${key}`, context);
      }
      return result;
    }
  }
}

function numberText(min: number, max: number, step?: number): string {
  if (min === max) return `${min}`;
  if (step === max - min) return `${min} or ${max}`;
  return `a number from ${min} to ${max}` + (step ? ` in steps of ${step}` : '');
}

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
  if (!Array.isArray(value)) return report(context, path, 'a list of nodes');
  if (depth > MAX_DEPTH) return report(context, path, `at most ${MAX_DEPTH} levels`);
  return value.map((node: unknown, index) => admitNode(types, node, `${path}[${index}]`, context, depth));
}

function admitNode(types: readonly string[], node: unknown, path: string, context: Context, depth: number): unknown {
  const type = isRecord(node) && (node.type as string);
  if (!type || !types.includes(type)) return report(context, path, `a node: ${types.join(', ')}`);
  const {value, children, url, ordered} = node;
  if (type === 'text') return typeof value === 'string' ? {type, value} : report(context, `${path}.value`, 'text');
  const inside = admitNodes(CHILDREN[type]!, children, `${path}.children`, context, depth + 1);
  if (type === 'list') return {type, ordered: ordered === true, children: inside};
  if (type !== 'link') return {type, children: inside};
  return {
    type,
    url: admitUrl(url, context) ?? report(context, `${path}.url`, 'an http or https address'),
    children: inside,
  };
}
