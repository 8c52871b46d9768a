import {fingerprint} from '../fingerprint.js';
import {packagedWidgets, readWidget, widgetNames} from '../packaged-widgets.js';
import {paths} from '../site-map.js';
import type {LibraryOutput} from './output.js';

const NEWEST = paths.widgets('1');
const EXACT = /^widgets\/\d+\.\d+\.\d+[^/]*\//;

/**
 * The scripts for pages: `widgets/<version>/`, which pages may pin and which therefore stays for ever, and the same once more as `widgets/1/`, which
 * each version of this program replaces.
 */
export const widgets: LibraryOutput = {
  name: 'widgets',
  isOptional: true,
  folders: ['widgets'],
  // Only this version's names are known; of earlier ones' in `widgets/1/` some may stay, as those of other programs must.
  owns: (path) => widgetNames(packagedWidgets()).some((name) => path === NEWEST + name),
  staysForEver: (path) => EXACT.test(path),
  *files() {
    const packaged = packagedWidgets();
    const inputs = fingerprint(packaged.source);
    for (const name of widgetNames(packaged))
      for (const folder of [paths.widgets(packaged.version), NEWEST])
        yield {path: folder + name, inputs, render: () => readWidget(name)};
  },
};
