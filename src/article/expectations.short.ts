import type {Shape} from './shape.js';

/** The short form of expectations.ts for pages, where the path and the kind of value are enough: the words would weigh 0.5 kB. */
export const expected = ({kind}: Shape): string => kind;
export const expectedNode = (types: readonly string[]): string => types.join();
export const expectedDepth = 'depth';
