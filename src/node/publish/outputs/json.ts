/** JSON as it is published: with a last line end. */
export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
