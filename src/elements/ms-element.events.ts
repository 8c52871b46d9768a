import type {LoadError} from '../client/load-error.js';

const bubbles = {bubbles: true, composed: true};

/** `ms-load`: a document has arrived and is shown. */
export class MsLoadEvent extends Event {
  constructor(
    /** The document, as it was parsed. */
    readonly document: unknown,
  ) {
    super('ms-load', bubbles);
  }
}

/** `ms-error`: a document cannot be shown. */
export class MsErrorEvent extends Event {
  constructor(
    /** Why, with the parser's problems where there are any. */
    readonly error: LoadError,
  ) {
    super('ms-error', bubbles);
  }
}

/** `ms-navigate`: a reader follows a link; `preventDefault()` keeps them on the page. */
export class MsNavigateEvent extends Event {
  constructor(
    /** Absolute address of the link. */
    readonly href: string,
  ) {
    super('ms-navigate', {...bubbles, cancelable: true});
  }
}
