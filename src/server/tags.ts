/** Elements that a server can draw. The others do nothing without script. */
export const TAGS = [
  'ms-rating',
  'ms-related-list',
  'ms-research-card',
  'ms-research-feed',
  'ms-research-note',
  'ms-topic-tags',
] as const;
export type ServerTag = (typeof TAGS)[number];
