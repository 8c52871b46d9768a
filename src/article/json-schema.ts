import {articleShape, withdrawnShape} from './article.js';
import type {Shape} from './shape.js';
import {MAX_DEPTH} from './rich-text.js';
import {EMAIL} from './url.js';

export type JsonSchema = {[key: string]: unknown};

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The JSON Schema (2020-12) of article documents, made from the shapes that also parse them. These describe parsed documents,
 * the schema their JSON: there an address may be relative to the document's own.
 *
 * @param id the schema's own address, where it is published
 */
export function articleJsonSchema(id?: string): JsonSchema {
  return {
    $schema: DRAFT,
    ...(id ? {$id: id} : {}),
    title: 'MS research article document, version 1',
    description:
      'A plain-language summary of one paper, or what stands in its place after it was taken back. ' +
      'Unknown properties are allowed and ignored: version 1 only grows.',
    type: 'object',
    if: {properties: {withdrawn: {}}, required: ['withdrawn']},
    then: toJsonSchema(withdrawnShape),
    else: toJsonSchema(articleShape),
    $defs: RICH_TEXT_DEFINITIONS,
  };
}

export function toJsonSchema(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return {type: 'string', minLength: 1, pattern: shape.pattern?.source ?? '\\S'};
    case 'number':
      return {type: 'number', minimum: shape.min, maximum: shape.max, ...steps(shape.min, shape.max, shape.step)};
    case 'flag':
      return {type: 'boolean'};
    case 'choice':
      return {type: 'string', enum: [...shape.values]};
    case 'date':
      return shape.partial
        ? {type: 'string', pattern: PARTIAL_DATE}
        : {type: 'string', format: 'date', pattern: '^(?!0000)'};
    case 'url':
      return {type: 'string', pattern: NO_OTHER_SCHEME};
    case 'contact':
      return {anyOf: [{type: 'string', pattern: EMAIL.source}, toJsonSchema({kind: 'url'})]};
    case 'richText':
      return {$ref: '#/$defs/blocks'};
    case 'nullable':
      return {anyOf: [toJsonSchema(shape.of), {type: 'null'}]};
    case 'list':
      return {type: 'array', items: toJsonSchema(shape.of), minItems: shape.min, maxItems: shape.max};
    case 'record': {
      const fields = Object.entries(shape.fields);
      return {
        type: 'object',
        properties: Object.fromEntries(
          fields.map(([key, field]) => [key, toJsonSchema('optional' in field ? field.optional : field)]),
        ),
        required: fields.filter(([, field]) => !('optional' in field)).map(([key]) => key),
      };
    }
  }
}

function steps(min: number, max: number, step?: number): JsonSchema {
  if (!step) return {};
  return min % step === 0 ? {multipleOf: step} : {enum: [min, max]};
}

/**
 * http, https, or relative: nothing else before the first colon. Not `format: uri-reference`, since browsers read addresses by the
 * URL standard, which takes `|` and letters of all scripts.
 */
const NO_OTHER_SCHEME = '^([Hh][Tt][Tt][Pp][Ss]?:|[^:]*$|[^:]*[/?#])';
/** Month and day within their greatest ranges; the parser knows the calendar. */
const PARTIAL_DATE = '^(?!0000)\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';

const nodes = (name: string): JsonSchema => ({type: 'array', items: {$ref: `#/$defs/${name}`}});
const node = (type: string, properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {type: {const: type}, ...properties},
  required: ['type', ...Object.keys(properties).filter((key) => key !== 'ordered')],
});
const withChildren = (type: string): JsonSchema => node(type, {children: nodes('inline')});

const RICH_TEXT_DEFINITIONS: JsonSchema = {
  blocks: {...nodes('block'), description: `mdast blocks, nested at most ${MAX_DEPTH} levels deep`},
  block: {
    anyOf: [
      withChildren('paragraph'),
      node('list', {
        ordered: {type: 'boolean'},
        children: {type: 'array', items: node('listItem', {children: nodes('block')})},
      }),
    ],
  },
  inline: {
    anyOf: [
      node('text', {value: {type: 'string'}}),
      withChildren('strong'),
      withChildren('emphasis'),
      node('link', {url: toJsonSchema({kind: 'url'}), children: nodes('inline')}),
    ],
  },
};
