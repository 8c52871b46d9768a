import type {ReactiveControllerHost} from 'lit';

/** While something is drawn whole (by a server, or to take over what one drew), code waits for no idle moment, and what comes is noted here. */
export const drawing: {noted?: Promise<void>[] | undefined} = {};

/** Code that is loaded when it is first wanted. */
export class Later<T> {
  private readonly host: ReactiveControllerHost;
  private readonly load: () => Promise<T>;
  private module: T | undefined;
  private asked = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.host = host;
    this.load = load;
  }

  /**
   * The code; undefined until it has come, when the host is drawn again, and where it cannot be had.
   *
   * @param shown false where it will be seen later, if at all: then it waits until the browser has nothing else to do
   */
  get(shown = true): T | undefined {
    if (!this.asked) {
      this.asked = true;
      const arrives = (shown || drawing.noted ? this.load() : idle().then(this.load)).then(
        (module) => {
          this.module = module;
          this.host.requestUpdate();
        },
        () => undefined,
      );
      drawing.noted?.push(arrives);
    }
    return this.module;
  }
}

/** The longest wait for an idle moment, in milliseconds: a page in which nothing is drawn may never have one, and may still be printed. */
const IDLE_TIMEOUT = 2000;

/** WebKit does not tell when it is idle; the end of the turn is the next best. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, {timeout: IDLE_TIMEOUT});
    else setTimeout(resolve);
  });
