import type {ReactiveControllerHost} from 'lit';

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

  /** The code; undefined until it has come, when the host is drawn again, and where it cannot be had. */
  get(): T | undefined {
    if (!this.asked) {
      this.asked = true;
      this.load().then(
        (module) => {
          this.module = module;
          this.host.requestUpdate();
        },
        () => undefined,
      );
    }
    return this.module;
  }
}
