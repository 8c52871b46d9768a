import type {Shape} from './shape.js';

/** The short form of expectations.ts for pages, where the path and the kind of value are enough: the words would weigh 0.5 kB. */
export const expected = ({kind}: Shape): string => kind;
export const expectedNode = (): string => 'node';
export const expectedSection = (): string => 'section';
export const expectedMost = (): string => 'less';
export const expectedZero = '0';
export const expectedDate = 'date';
export const expectedDepth = 'depth';
