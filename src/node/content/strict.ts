import type {Fields, Shape, Typed} from '../../article/shape.js';

/**
 * The same shape for what an author writes. A reader forgives a value of a later version; in a content folder it is a slip of the pen, which
 * must neither vanish nor turn into a concern.
 */
export function strict<T>(shape: Shape & Typed<T>): Shape & Typed<T> {
  return strictShape(shape);
}

function strictShape(shape: Shape): Shape {
  switch (shape.kind) {
    case 'choice':
      return {...shape, otherwise: undefined};
    case 'nullable':
    case 'list':
      return {...shape, of: strictShape(shape.of)};
    case 'record':
      return {...shape, fields: strictFields(shape.fields)};
    default:
      return shape;
  }
}

const strictFields = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      'optional' in field ? {optional: strictShape(field.optional)} : strictShape(field),
    ]),
  );
