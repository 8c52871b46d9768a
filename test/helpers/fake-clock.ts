interface Timer {
  readonly id: number;
  readonly due: number;
  readonly every: number | undefined;
  readonly call: () => void;
}

/**
 * A clock that stands still until a test moves it: `setTimeout`, `setInterval`, their opposites and `Date.now`, in a page as in
 * Node. While it is installed, nothing that waits by timers of its own (`waitUntil`, `aTimeout`) may be used.
 */
export class FakeClock {
  /** Milliseconds since the epoch. */
  now: number;
  #timers: Timer[] = [];
  #lastId = 0;
  #restore: (() => void) | undefined;

  constructor(now: Date | string = '2026-03-05T12:00:00Z') {
    this.now = new Date(now).getTime();
  }

  /** Timers that have not fired: zero where code cleans up after itself. */
  get pending(): number {
    return this.#timers.length;
  }

  install(): this {
    const {setTimeout, setInterval, clearTimeout, clearInterval} = globalThis;
    const {now} = Date;
    const set =
      (repeats: boolean) =>
      (call: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) =>
        this.#add(() => call(...args), delay, repeats);
    const clear = (id: number): void => {
      this.#timers = this.#timers.filter((timer) => timer.id !== id);
    };
    const fakes = {setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear};
    Object.assign(globalThis, fakes);
    Date.now = () => this.now;
    this.#restore = () => {
      Object.assign(globalThis, {setTimeout, setInterval, clearTimeout, clearInterval});
      Date.now = now;
    };
    return this;
  }

  uninstall(): void {
    this.#restore?.();
    this.#restore = undefined;
    this.#timers = [];
  }

  /** Lets `ms` milliseconds pass: fires what falls due, in order, and lets promises settle after each. */
  async advance(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.now = next.due;
      this.#timers.splice(this.#timers.indexOf(next), 1);
      if (next.every !== undefined) this.#timers.push({...next, due: next.due + next.every});
      next.call();
      await settle();
    }
    this.now = end;
  }

  #add(call: () => void, delay: number, repeats: boolean): number {
    const wait = Math.max(repeats ? 1 : 0, delay);
    this.#timers.push({id: ++this.#lastId, due: this.now + wait, every: repeats ? wait : undefined, call});
    return this.#lastId;
  }

  /** The first timer due until `end`; of two that fall due together, the one set first. */
  #next(end: number): Timer | undefined {
    const due = this.#timers.filter((timer) => timer.due <= end);
    return due.sort((a, b) => a.due - b.due || a.id - b.id)[0];
  }
}

/** Runs all promise reactions that are ready, and those that they make ready: a message comes after every microtask. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
