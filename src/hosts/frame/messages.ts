/**
 * What a page in a frame and the page around it say to each other. The form is that of WordPress's own embeds, so that one script serves
 * WordPress and our own snippet: `{message, value, secret}`.
 *
 * - `height`, from the frame: the height of its content in CSS pixels.
 * - `link`, from the frame: a reader wants the article's page, and the frame's sandbox opens no windows.
 * - `ready`, to the frame: somebody listens now, tell the height again.
 * - `heard`, to the frame, in answer to a height: somebody listens. WordPress does not say so; it gives a secret instead.
 *
 * Only WordPress gives frames a secret, in the fragment of their address.
 */
export type FrameMessage =
  | {readonly message: 'height'; readonly value: number; readonly secret?: string}
  | {readonly message: 'link'; readonly value: string; readonly secret?: string}
  | {readonly message: 'ready' | 'heard'; readonly secret?: string};

/** What came in a message event, as far as it has our form; its value may still be anything. */
export interface Heard {
  readonly message: unknown;
  readonly value?: unknown;
  readonly secret?: unknown;
}

export function heard(data: unknown): Heard | undefined {
  return typeof data === 'object' && data !== null && 'message' in data ? data : undefined;
}
