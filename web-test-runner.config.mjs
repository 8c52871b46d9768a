import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {engines, wantedEngines} from './tools/wtr-engines.mjs';
import {serverDrawing} from './tools/wtr-server-drawing.mjs';
import {countingReporter} from './tools/wtr-reporter.mjs';

// West of Greenwich, a date without a time that goes through `new Date` lands on the day before.
process.env.TZ = 'America/Los_Angeles';

export default {
  files: 'test/browser/**/*.test.ts',
  browsers: await Promise.all(wantedEngines().map((id) => engines[id].launcher())),
  concurrentBrowsers: 1,
  hostname: '127.0.0.1',
  staticLogging: true,
  nodeResolve: {exportConditions: ['production', 'default']},
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url))}),
    serverDrawing(),
  ],
  // With `--coverage`; `tools/test.mjs` judges the lines.
  coverageConfig: {include: ['src/**/*.ts'], nativeInstrumentation: true, report: false},
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testFramework: {config: {timeout: 8000}},
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Tests</title>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  reporters: [countingReporter()],
};
