/** Custom states (`:state(ready)`) of an element, one at a time. Browsers without them show everything all the same. */
export const STATES = ['loading', 'ready', 'empty', 'error', 'stale'] as const;
export type State = (typeof STATES)[number];

export class StateController {
  private readonly internals: ElementInternals | undefined;
  current: State | undefined;

  constructor(host: HTMLElement) {
    this.internals = typeof host.attachInternals === 'function' ? host.attachInternals() : undefined;
  }

  set(state: State): void {
    if (state === this.current) return;
    try {
      if (this.current) this.internals?.states.delete(this.current);
      this.internals?.states.add(state);
    } catch {
      // Older engines admit only names that begin with two hyphens; they go without.
    }
    this.current = state;
  }
}
