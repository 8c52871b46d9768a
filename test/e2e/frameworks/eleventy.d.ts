declare module '@11ty/eleventy' {
  /** What the tests use of Eleventy, which brings no types. */
  export default class Eleventy {
    constructor(input: string, output: string, options: {quietMode: boolean; configPath: string});
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
