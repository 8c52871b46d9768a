import type {Check} from '../check.js';

export const frames: Check = {
  name: 'frames',
  looksFor: 'Frames of ours that may not run scripts.',
  remedy: 'Let the `sandbox` of the frame hold `allow-scripts`.',
  stops: 'always',
  find: ({ours}) =>
    ours
      .filter(({kind, element: {attributes}}) => {
        const sandbox = kind === 'frame' ? attributes.get('sandbox') : undefined;
        return sandbox !== undefined && !/(?:^|\s)allow-scripts(?:\s|$)/i.test(sandbox);
      })
      .map(({element: {line}}) => ({
        stops: true,
        message: 'The frame has a "sandbox" without "allow-scripts", so its card stays text.',
        line,
        fix: ['sandbox="allow-scripts allow-popups"'],
      })),
};
