import type {Shape} from './shape.js';

/** The short form of expectations.ts for pages, where the path and the kind of value are enough: the words would weigh 0.5 kB. */
export const expected = ({kind}: Shape): string => kind;
export const expectedNode = (): string => 'text';
export const expectedSection = (): string => 'text';
export const expectedMost = (): string => 'text';
export const expectedZero = 'text';
export const expectedDate = 'text';
export const expectedDepth = 'text';
