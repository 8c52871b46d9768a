import type {Problem} from '../article/result.js';

/** Why nothing can be shown. Each kind has its own words on the card. */
export type FailureKind = 'offline' | 'timeout' | 'missing' | 'server' | 'invalid' | 'address';

export class LoadError extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    /** What the parser refused, where it did. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'LoadError';
  }
}
