// A Web Test Runner reporter: one line a test file and engine, failures in full, and the counts for `tools/test.mjs`.
import {linesRun, sourcesOf} from './coverage.mjs';

/** Tests of a suite and of all suites inside it, each under its full name. */
function* testsOf(suite, path = []) {
  for (const test of suite.tests) yield {...test, title: [...path, test.name].join(' > ')};
  for (const inner of suite.suites) yield* testsOf(inner, [...path, inner.name]);
}

const indent = (text) => String(text).replace(/^/gm, '      ');

function describeError({message, stack, expected, actual}) {
  const difference = expected === undefined ? [] : [`expected: ${expected}`, `actual:   ${actual}`];
  // Chromium's stacks repeat the message, those of the other engines do not.
  const lines = stack?.includes(message) ? [stack] : [message, stack];
  return indent([...lines, ...difference].filter(Boolean).join('\n'));
}

/**
 * Counts of one page that ran one test file. What went wrong outside any test (the file did not load or holds no test, the
 * browser did not start, the page navigated away) is one more failure.
 */
function countSession(session) {
  const tests = session.testResults ? [...testsOf(session.testResults)] : [];
  const failures = tests.filter((test) => !test.passed && !test.skipped);
  const outside = session.errors.length || !tests.length || (session.passed === false && !failures.length) ? 1 : 0;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failures.length + outside,
    skipped: tests.filter((test) => test.skipped).length,
    failures,
  };
}

/** Sends `{passed, failed, skipped}`, and with `--coverage` the `lines` that ran, to the parent process at the end, when there is one that listens. */
export function countingReporter() {
  let rootDir;
  const relative = (file) => file.slice(rootDir.length + 1);
  return {
    start: ({config}) => void (rootDir = config.rootDir),

    reportTestFileResults({logger, sessionsForTestFile, testFile}) {
      for (const session of sessionsForTestFile) {
        const {passed, failed, skipped, failures} = countSession(session);
        const counts =
          `${passed} passed` + (failed ? `, ${failed} failed` : '') + (skipped ? `, ${skipped} skipped` : '');
        logger.log(`${failed ? '✖' : '✔'} ${session.browser.name}  ${relative(testFile)}  ${counts}`);
        for (const test of failures)
          logger.log(`  ✖ ${test.title}\n${describeError(test.error ?? {message: 'failed'})}`);
        if (session.testResults && !passed && !failures.length && !skipped) logger.log('  ✖ the file holds no test');
        for (const error of session.errors) logger.log(`  ✖ outside the tests\n${describeError(error)}`);
        for (const [...log] of session.logs) logger.log(indent(`console: ${log.join(' ')}`));
        if (failed) for (const path of session.request404s) logger.log(indent(`not found: ${path}`));
      }
    },

    async stop({sessions, testCoverage}) {
      const totals = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const counts = countSession(session);
        for (const key of Object.keys(totals)) totals[key] += counts[key];
      }
      if (testCoverage) totals.lines = linesRun(testCoverage.coverageMap, sourcesOf('browser'));
      if (process.send) await new Promise((resolve) => process.send(totals, resolve));
    },
  };
}
