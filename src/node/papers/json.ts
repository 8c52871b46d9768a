/** Reading of answers whose shape nobody promises: what is not there or is something else reads as undefined. */

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of keys. */
export const at = (value: unknown, ...keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner ? (inner as Json)[key] : undefined), value);

/** A list as it is; one thing alone is a list of one, since XML does not tell them apart; nothing is an empty one. */
export const listAt = (value: unknown, ...keys: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...keys);
  if (Array.isArray(found)) return found as readonly unknown[];
  return found === undefined || found === null || found === '' ? [] : [found];
};

/** Text that is not blank; a number is text too. */
export function textAt(value: unknown, ...keys: readonly (string | number)[]): string | undefined {
  const found = at(value, ...keys);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found.trim() ? found.trim() : undefined;
}

/** A whole number, also where it is written as text: `8`, `"08"`. */
export function wholeAt(value: unknown, ...keys: readonly (string | number)[]): number | undefined {
  const text = textAt(value, ...keys);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
