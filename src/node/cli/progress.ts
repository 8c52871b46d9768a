import cliProgress from 'cli-progress';

import type {Progress} from '../publish/run/progress.js';

/** Between two lines where there is no terminal. */
const PAUSE_MS = 5000;

/** A bar on a terminal, and now and then a line elsewhere; quick runs show nothing. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? new ProgressBar(stream) : new ProgressLines((line) => void stream.write(`${line}\n`));
}

class ProgressBar implements Progress {
  private bar: cliProgress.SingleBar | undefined;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  begin(part: string, all: number): void {
    this.bar = new cliProgress.SingleBar({
      stream: this.stream,
      format: `${part} {bar} {value} of {total}`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      clearOnComplete: true,
    });
    this.bar.start(all, 0);
  }

  update(done: number): void {
    this.bar?.update(done);
  }

  end(): void {
    this.bar?.stop();
    this.bar = undefined;
  }
}

export class ProgressLines implements Progress {
  private part = '';
  private all = 0;
  private last: number;

  constructor(
    private readonly write: (line: string) => void,
    private readonly now = (): number => performance.now(),
  ) {
    this.last = now();
  }

  begin(part: string, all: number): void {
    [this.part, this.all] = [part, all];
  }

  update(done: number): void {
    if (this.now() - this.last < PAUSE_MS) return;
    this.last = this.now();
    this.write(`${this.part}: ${done} of ${this.all}`);
  }

  end(): void {
    this.part = '';
  }
}
