/** A promise that a test settles by hand. */
export class Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason: unknown) => void;

  constructor() {
    let resolve!: (value: T | PromiseLike<T>) => void;
    let reject!: (reason: unknown) => void;
    this.promise = new Promise<T>((resolveWith, rejectWith) => {
      resolve = resolveWith;
      reject = rejectWith;
    });
    this.resolve = resolve;
    this.reject = reject;
  }
}
