import {html, render} from 'lit';

/**
 * In our script files this stands in place of what Lit tells its server packages of itself (see vite.config.ts): as much of it as taking over
 * needs, found out when a page needs it, so that the core holds nothing for it. Our templates hold neither directives nor element parts.
 */

/** What Lit draws into, by names that it keeps from version to version. */
interface Part {
  /** What it shows. */
  readonly _$AH: object;
}

const part = render(html`<i></i>`, document.createElement('i')) as unknown as Part;

export const _$LH = {
  ChildPart: part.constructor,
  TemplateInstance: part._$AH.constructor,
  resolveDirective: (_: unknown, value: unknown): unknown => value,
  isIterable: (value: unknown): boolean =>
    typeof (value as Iterable<unknown> | undefined)?.[Symbol.iterator] === 'function',
};

export const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');

export const isTemplateResult = (value: {readonly _$litType$?: unknown} | undefined): boolean =>
  value?._$litType$ !== undefined;

export const isCompiledTemplateResult = (): boolean => false;

export const isSingleExpression = ({strings}: {readonly strings?: unknown}): boolean => strings === undefined;
