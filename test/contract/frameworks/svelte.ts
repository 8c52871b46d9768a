// Compiled, not run: Svelte's template checker reads these types.
import 'ms-research-widgets/types/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

export const right: SvelteHTMLElements['ms-related-list'] = {
  article: 'iron',
  layout: 'row',
  max: 3,
  'onms-error': () => undefined,
};
// @ts-expect-error no such layout
export const wrong: SvelteHTMLElements['ms-related-list'] = {layout: 'circle'};
