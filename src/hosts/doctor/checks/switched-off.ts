import type {Check} from '../check.js';
import {closest} from '../tree.js';

export const switchedOff: Check = {
  name: 'switched-off',
  looksFor: 'Cards inside `<ms-research-settings off>`.',
  remedy: 'Take the attribute `off` away.',
  stops: 'always',
  find: ({ours}) =>
    ours
      .filter(({element}) => {
        const off = closest(element, 'ms-research-settings')?.attributes.get('off');
        return off !== undefined && off !== 'false';
      })
      .map(({element: {line}, label}) => ({
        stops: true,
        message: `${label} stands inside settings that say "off": the page's own text stays, and nothing is loaded.`,
        line,
      })),
};
