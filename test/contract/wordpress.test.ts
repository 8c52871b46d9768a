import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {unzipSync} from 'fflate';

import {en} from '../../src/i18n/en.js';
import {allowedTags} from '../../tools/wordpress-tags.mjs';
import {wordpressZip} from '../../tools/wordpress-zip.mjs';
import {readPackageJson, readProjectFile} from '../helpers/project.js';

describe('the WordPress plugin', () => {
  const {version} = readPackageJson();

  it('allows the tags and attributes that the elements have', () => {
    const manifest = JSON.parse(readProjectFile('custom-elements.json')) as object;
    assert.equal(readProjectFile('wordpress/includes/elements.php'), allowedTags(manifest), 'run npm run build');
  });

  it('has the version of the package wherever it names one', () => {
    assert.match(readProjectFile('wordpress/ms-research.php'), new RegExp(`^ \\* Version: +${version}$`, 'm'));
    assert.match(readProjectFile('wordpress/readme.txt'), new RegExp(`^Stable tag: ${version}$`, 'm'));
    assert.match(readProjectFile('wordpress/block/editor.asset.php'), new RegExp(`'version' => '${version}'`));
  });

  it('says of a paper what the cards say', () => {
    const statuses = ['retracted', 'concern', 'corrected', 'preprint'] as const;
    const texts = [
      ...statuses.flatMap((status) => [en[status], en[`${status}Body`]]),
      en.withdrawn,
      en.notShown,
      en.openPage,
      en['error-missing'],
      en['error-address'],
    ];
    const php = readProjectFile('wordpress/includes/StaticText.php');
    for (const text of texts) assert.ok(php.includes(`'${text}'`), text);
    const editor = readProjectFile('wordpress/block/editor.js');
    for (const text of texts.slice(0, 9)) assert.ok(editor.includes(`'${text}'`), text);
  });

  describe('as a zip', () => {
    const bytes = wordpressZip();
    const files = unzipSync(bytes);
    const names = Object.keys(files);

    it('holds the plugin and its copy of the widgets, and nothing of the workshop', () => {
      for (const name of [
        'ms-research.php',
        'uninstall.php',
        'readme.txt',
        'LICENSE',
        'block/editor.js',
        'widgets/ms-research.js',
        'widgets/LICENSE.txt',
      ])
        assert.ok(names.includes(`ms-research/${name}`), name);
      assert.deepEqual(
        names.filter((name) => !/^ms-research\/(?:[\w./-]+\.(?:php|js|json|pot|txt)|LICENSE)$/.test(name)),
        [],
      );
      assert.ok(names.some((name) => name.startsWith('ms-research/widgets/ms-research/')));
    });

    it('is under the licence that WordPress asks for, and the widgets under theirs', () => {
      const text = (name: string): string => new TextDecoder().decode(files[`ms-research/${name}`]);
      assert.match(text('LICENSE'), /GNU GENERAL PUBLIC LICENSE\s+Version 2, June 1991/);
      assert.match(text('ms-research.php'), /License: +GPL-2\.0-or-later\n/);
      assert.match(text('widgets/LICENSE.txt'), /MIT License[\s\S]*BSD 3-Clause License/);
    });

    it('is the same whenever and wherever it is packed', () => {
      const zone = process.env.TZ;
      process.env.TZ = 'Asia/Tokyo';
      try {
        assert.ok(Buffer.from(bytes).equals(wordpressZip()));
      } finally {
        if (zone === undefined) delete process.env.TZ;
        else process.env.TZ = zone;
      }
    });
  });
});
