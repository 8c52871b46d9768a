import type {Problem} from '../article/result.js';
import type {Translate} from '../i18n/text.js';

/** Why nothing can be shown. Each kind has its own words on the card. */
export type FailureKind = 'offline' | 'timeout' | 'missing' | 'server' | 'invalid' | 'address';

export class LoadError extends Error {
  /** Says more than its kind does, once more is known. */
  words?: (text: Translate) => string;

  constructor(
    readonly kind: FailureKind,
    message: string,
    /** What the parser refused, where it did. */
    readonly problems: readonly Problem[] = [],
    /** What was asked, where nothing answered. */
    readonly address?: string,
  ) {
    super(message);
    this.name = 'LoadError';
  }
}
