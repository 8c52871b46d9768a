/** What a test may do about console output. */
export interface ConsoleGuard {
  /** The running test must bring exactly one warning or error that matches, which then is no failure. */
  expect(message: RegExp): void;
}

const LEVELS = ['warn', 'error'] as const;

/**
 * Fails every test of the suite around it that writes to `console.warn` or `console.error`: call it once, in `describe`. Each
 * call would stand in the console of somebody's own site.
 */
export function consoleGuard(): ConsoleGuard {
  const original = {warn: console.warn, error: console.error};
  let written: string[] = [];
  let expected: RegExp[] = [];

  const verify = (): void => {
    for (const message of expected.splice(0)) {
      const index = written.findIndex((line) => message.test(line));
      if (index < 0)
        throw new Error(`Expected console output like ${message.source}, got: ${written.join('\n') || 'none'}`);
      written.splice(index, 1);
    }
    const unexpected = written.splice(0);
    if (unexpected.length) throw new Error(`The test wrote to the console:\n${unexpected.join('\n')}`);
  };

  beforeEach(function () {
    written = [];
    expected = [];
    for (const level of LEVELS) {
      console[level] = (...parts: unknown[]) => void written.push(`console.${level}: ${parts.map(String).join(' ')}`);
    }
    // A test that fails in a hook would take the rest of its suite with it, so the check becomes the test's last step.
    const test = this.currentTest;
    const body = test?.fn as Mocha.AsyncFunc | undefined;
    if (!test || !body) return;
    test.fn = async function (this: Mocha.Context) {
      await body.call(this);
      verify();
    };
  });

  // What the test's cleaning up wrote.
  afterEach(function () {
    Object.assign(console, original);
    if (this.currentTest?.state === 'passed') verify();
  });

  return {expect: (message) => void expected.push(message)};
}
