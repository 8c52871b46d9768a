/** How much of a summary is shown: some 20 seconds, the sections, or everything. */
export const DEPTHS = ['short', 'detail', 'full'] as const;
export type Depth = (typeof DEPTHS)[number];
