import {assetFiles} from '../pages/assets.js';
import type {LibraryOutput} from './output.js';

const ASSET = /^assets\/(?:page|icon|atkinson-hyperlegible-next-[a-z-]+)\.[0-9a-f]{8}\.(?:css|svg|woff2|txt)$/;

/** `assets/`: what all pages load, those for frames too. */
export const assets: LibraryOutput = {
  name: 'assets',
  folders: ['assets'],
  owns: (path) => ASSET.test(path),
  *files({context: {without}}) {
    if (without.includes('pages') && without.includes('embed')) return;
    for (const [path, bytes] of assetFiles) yield {path, inputs: '-', render: () => bytes};
  },
};
