import type {RichText} from './rich-text.js';

/**
 * Shapes: plain descriptions of JSON values. One description gives the TypeScript type (`Value`), the parser (parse.ts)
 * and the JSON Schema (json-schema.ts), so the three cannot drift apart. They are data and not code to stay small in the browser.
 */
export type Shape =
  /** Text that is not blank; `pattern` is matched against the whole of it, `says` tells in words what it asks for. */
  | {readonly kind: 'text'; readonly pattern?: RegExp | undefined; readonly says?: string | undefined}
  /** A number within `min` and `max`, a whole number of `step`s above `min`. */
  | {readonly kind: 'number'; readonly min: number; readonly max: number; readonly step?: number | undefined}
  | {readonly kind: 'flag'}
  /**
   * One of `values`. A value from a later minor version reads as `otherwise`, where that is given; as `''` it is left out: of a list it is
   * dropped, a field goes, and a list of which nothing is left or an object that lacks a required field goes too.
   */
  | {readonly kind: 'choice'; readonly values: readonly string[]; readonly otherwise?: string | undefined}
  /** A calendar date (`2026-11-23`), checked by our own rule since engines disagree; where `partial`, also `2026-11` or `2026`. */
  | {readonly kind: 'date'; readonly partial?: boolean | undefined}
  /** An http or https address; a relative one is resolved against the document's own. */
  | {readonly kind: 'url'}
  /** An http or https address, or an e-mail address. */
  | {readonly kind: 'contact'}
  /** Block nodes in mdast's names, see rich-text.ts. */
  | {readonly kind: 'richText'}
  | {readonly kind: 'nullable'; readonly of: Shape}
  | {readonly kind: 'list'; readonly of: Shape; readonly min: number; readonly max: number}
  | {readonly kind: 'record'; readonly fields: Fields};

/** A field that may be missing. */
export interface Optional {
  readonly optional: Shape;
}

export type Fields = {readonly [key: string]: Shape | Optional};

/** Carries the TypeScript type of what a shape admits; nothing of it exists at run time. */
export interface Typed<T> {
  readonly _type?: T;
}

/** The TypeScript type of what a shape admits. */
export type Value<S> = S extends Typed<infer T> ? T : never;

type Flatten<T> = {[K in keyof T]: T[K]};
type RecordValue<F> = Flatten<
  {readonly [K in keyof F as F[K] extends Optional ? never : K]: Value<F[K]>} & {
    readonly [K in keyof F as F[K] extends Optional ? K : never]?: Value<F[K]> | undefined;
  }
>;
type Of<T> = Shape & Typed<T>;

export const text = (pattern?: RegExp, says?: string): Of<string> => ({kind: 'text', pattern, says});
export const number = (min: number, max: number, step?: number): Of<number> => ({kind: 'number', min, max, step});
export const flag: Of<boolean> = {kind: 'flag'};
export const date: Of<string> = {kind: 'date'};
export const partialDate: Of<string> = {kind: 'date', partial: true};
export const url: Of<string> = {kind: 'url'};
export const contact: Of<string> = {kind: 'contact'};
export const richText: Of<RichText> = {kind: 'richText'};
export const choice = <const T extends string>(values: readonly T[], otherwise?: NoInfer<T> | ''): Of<T> => ({
  kind: 'choice',
  values,
  otherwise,
});
export const nullable = <T>(of: Of<T>): Of<T | null> => ({kind: 'nullable', of});
export const list = <T>(of: Of<T>, min = 0, max = 1000): Of<readonly T[]> => ({kind: 'list', of, min, max});
export const record = <F extends Fields>(fields: F): Of<RecordValue<F>> => ({kind: 'record', fields});
export const optional = <T>(shape: Of<T>): Optional & Typed<T> => ({optional: shape});
