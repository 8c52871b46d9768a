import {LoadError} from '../../src/client/load-error.js';
import {renderElement} from '../../src/server/index.js';
import type {ElementOptions, ServerTag} from '../../src/server/index.js';

/** What a test asks a server to draw. */
export interface DrawRequest extends Omit<ElementOptions, 'time'> {
  readonly tag: ServerTag;
}

/** HTML; undefined for data that the element could not show, which a server refuses. */
export type DrawAnswer = {readonly html?: string} | {readonly error: string};

async function answer({tag, ...options}: DrawRequest): Promise<DrawAnswer> {
  try {
    return {html: await renderElement(tag, options)};
  } catch (error) {
    return error instanceof LoadError ? {} : {error: String((error as Error).stack ?? error)};
  }
}

process.on('message', ({id, payload}: {id: number; payload: DrawRequest}) => {
  void answer(payload).then((answer) => process.send!({id, answer}));
});
