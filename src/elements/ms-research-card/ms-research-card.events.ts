import type {Depth} from './depths.js';

/** `ms-depth-change`: a reader chose another depth. */
export class MsDepthChangeEvent extends Event {
  constructor(
    /** The depth now shown. */
    readonly depth: Depth,
  ) {
    super('ms-depth-change', {bubbles: true, composed: true});
  }
}
