import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {describe, it} from 'node:test';

import {ProgressLines, progressOn} from '../../../src/node/cli/progress.js';

describe('progress', () => {
  it('shows a line now and then where there is no terminal, and nothing of what is quick', () => {
    let now = 0;
    const lines: string[] = [];
    const progress = new ProgressLines(
      (line) => void lines.push(line),
      () => now,
    );
    progress.begin('Reading', 100);
    for (let done = 1; done <= 100; done++) {
      now += 100;
      progress.update(done);
    }
    progress.end();
    progress.begin('Writing', 10);
    progress.update(10);
    progress.end();
    assert.deepEqual(lines, ['Reading: 50 of 100', 'Reading: 100 of 100']);
  });

  it('shows a bar on a terminal, and takes it away', () => {
    const terminal = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 80,
      cursorTo() {},
      clearLine() {},
      moveCursor() {},
    });
    const progress = progressOn(terminal as unknown as NodeJS.WriteStream);
    progress.begin('Reading', 4);
    progress.update(4);
    progress.end();
    assert.match(String(terminal.read()), /Reading .*4 of 4/);
  });
});
