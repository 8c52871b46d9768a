/** An address in full; undefined where it cannot be told. */
export function resolved(address: string, base: string | undefined): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
