/** What we use of Citation.js, which brings no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly output: {format(name: string, items: readonly object[], options?: object): unknown};
    readonly input: {chain(source: string, options: object): unknown};
    readonly config: {get(name: string): {format: {asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean}}};
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
