import {resolved} from './address.js';
import type {PageElement} from './tree.js';

/** Files that pages load, and whether they are modules. */
const FILES: Readonly<Record<string, boolean>> = {
  'ms-research.js': true,
  'ms-research-all.js': true,
  'autoload.js': true,
  'ms-research.iife.js': false,
};

/** A script tag that loads our elements. */
export interface OurScript {
  readonly element: PageElement;
  /** As the tag says it. */
  readonly src: string;
  /** In full; undefined where it cannot be told. */
  readonly url: string | undefined;
  /** Name of the file. */
  readonly file: string;
  /** Must it be loaded as a module? */
  readonly isModule: boolean;
  /** `1` for the newest of version 1, or an exact version; undefined where the address names none. */
  readonly version: string | undefined;
  /** The site that it takes summaries from; undefined where it cannot be told. */
  readonly site: string | undefined;
}

export function scriptsOf(elements: readonly PageElement[], base: string | undefined): readonly OurScript[] {
  return elements.flatMap((element) => {
    const src = element.name === 'script' ? element.attributes.get('src')?.trim() : undefined;
    const [, folders = '', file = ''] = /^([^?#]*?)([^/?#]+\.js)(?:[?#].*)?$/.exec(src ?? '') ?? [];
    const version = /(?:^|\/)widgets\/([^/]+)\/$/.exec(folders)?.[1];
    // Others may call a script of theirs `autoload.js`.
    if (!src || !(file in FILES) || (file === 'autoload.js' && !version)) return [];
    const url = resolved(src, base);
    return [{element, src, url, file, isModule: FILES[file]!, version, site: url && resolved('../../', url)}];
  });
}
