import {VERSION} from '../../../elements/version.js';
import type {Check, Found} from '../check.js';

export const versions: Check = {
  name: 'versions',
  looksFor: 'Two copies of the script, or an old version.',
  remedy: 'Keep one script tag. `widgets/1/` is always the newest of version 1.',
  stops: 'never',
  find({scripts}) {
    const found: Found[] = [];
    const names = scripts.map(({file, version}) => (version ? `${file} of version ${version}` : file));
    if (scripts.length > 1) {
      found.push({
        stops: false,
        message: `The page loads ${scripts.length} copies: ${names.join(', ')}. The one that runs first counts; the others are loaded for nothing.`,
        line: scripts[1]!.element.line,
      });
    }
    for (const {version, element} of scripts)
      if (version && isOlder(version, VERSION)) {
        found.push({
          stops: false,
          message: `The script is of version ${version}; ${VERSION} is newer.`,
          line: element.line,
        });
      }
    return found;
  },
};

/** Is an exact version (`1.2.3`) older than another? */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string): number[] => /^(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number) ?? [];
  const [mine, theirs] = [numbers(version), numbers(than)];
  const at = mine.findIndex((number, index) => number !== theirs[index]);
  return at >= 0 && mine[at]! < theirs[at]!;
}
