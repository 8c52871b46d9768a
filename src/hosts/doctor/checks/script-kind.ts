import type {Check, Found} from '../check.js';
import type {OurScript} from '../our-scripts.js';

/** Types that a browser runs a classic script for; an empty one too. */
const JAVASCRIPT = /^(?:(?:text|application)\/(?:x-)?(?:javascript|ecmascript))?$/i;

export const scriptKind: Check = {
  name: 'script-kind',
  looksFor:
    'A script that the browser does not run: a module loaded as a classic script, or one that a consent or speed tool holds back.',
  remedy:
    'Give the tag `type="module"` (the file `ms-research.iife.js` needs none), and exempt it from tools that hold scripts back: it sets no cookie.',
  stops: 'always',
  find: ({scripts}) => scripts.flatMap((script) => fault(script) ?? []),
};

function fault({element, file, isModule, src}: OurScript): Found | undefined {
  const type = element.attributes.get('type')?.trim() ?? '';
  const {line} = element;
  const found = (message: string): Found => ({
    stops: true,
    message,
    line,
    fix: [`<script${isModule ? ' type="module"' : ''} src="${src}" crossorigin referrerpolicy="no-referrer"></script>`],
  });
  if (type.toLowerCase() === 'module') return undefined;
  if (!JAVASCRIPT.test(type)) {
    return found(
      `The browser does not run the script: its type is "${type}". A consent or speed tool may hold it back until readers agree; it sets no cookie and needs no consent.`,
    );
  }
  if (isModule)
    return found(
      `The file ${file} is a module, and its tag does not say type="module": the browser stops at its first line.`,
    );
  return element.attributes.has('nomodule')
    ? found('The tag says "nomodule": no browser of today runs it.')
    : undefined;
}
