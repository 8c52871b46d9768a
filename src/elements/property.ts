import type {LitElement, PropertyDeclaration} from 'lit';

/**
 * Makes a class field a reactive property, as Lit's decorator of that name does. Ours leaves out the support for standard decorators, which the
 * build cannot use, and 0.2 kB with it.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: LitElement, name: string): void =>
    (prototype.constructor as typeof LitElement).createProperty(name, options);
