import type {Check} from '../check.js';
import type {Page} from '../page.js';

export const scriptMissing: Check = {
  name: 'script-missing',
  looksFor: 'Cards without the script that draws them.',
  remedy:
    'Add the script tag once to the page. Many sites let administrators alone add scripts, or have a place for them in their settings.',
  stops: 'sometimes',
  find(page) {
    const waiting = page.ours.filter(({kind}) => kind !== 'frame');
    if (!waiting.length || page.scripts.length) return [];
    const own = page.elements.some(({name, attributes}) => name === 'script' && attributes.get('type') === 'module');
    const line = waiting[0]!.element.line;
    return [
      own
        ? {
            stops: false,
            message:
              'None of our scripts is in this page. If a script of your own holds the elements, all is well; otherwise the cards stay text.',
            line,
          }
        : {
            stops: true,
            message:
              'No script draws the cards: it is not in the page, or your site took it away. The cards stay text with a link.',
            line,
            fix: [scriptTag(page)],
          },
    ];
  },
};

/** The tag for the site that the page's own cards come from, where they say. */
function scriptTag({ours}: Page): string {
  const url = ours.find((our) => our.url)?.url;
  const site = url && /^(.*\/)v1\//.exec(url)?.[1];
  return `<script type="module" src="${site ?? 'ADDRESS OF THE LIBRARY/'}widgets/1/ms-research.js" crossorigin referrerpolicy="no-referrer"></script>`;
}
