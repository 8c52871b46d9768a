import {renewed} from '../../controllers/renewed.js';
import type {ResourceController} from '../../controllers/resource.js';

/** Asks for a document that came with the page, and shows what has changed since. Where it cannot be had, what is here stays. */
export async function askAgain<T>(resource: ResourceController<T>): Promise<void> {
  const {load, url} = resource.options;
  const before = resource.current;
  const address = url();
  if (before.status !== 'ready' || before.time === undefined || !address) return;
  const now = await load(address, new AbortController().signal).catch(() => undefined);
  // The page may have named another document meanwhile.
  if (now !== undefined && resource.current === before) resource.renew(renewed(before, now));
}
