import {KnownError} from '../known-error.js';

/** Reads a whole number of an option, `least` or more, with at most six digits. */
export const wholeNumber =
  (option: string, least: number) =>
  (text: string): number => {
    const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
    if (number < least)
      throw new KnownError(`${option}: expected a whole number from ${least} on, found ${JSON.stringify(text)}`);
    return number;
  };
