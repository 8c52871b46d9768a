import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import sharp from 'sharp';

import {prepareImage} from '../../../src/node/content/images.js';
import type {PreparedImage} from '../../../src/node/content/images.js';
import type {FileProblem} from '../../../src/node/known-error.js';
import {drawing, picture} from '../fixtures/pictures.js';

async function prepare(file: string, bytes: Uint8Array | string): Promise<PreparedImage> {
  const problems: FileProblem[] = [];
  const image = await prepareImage(file, Buffer.from(bytes), problems);
  assert.deepEqual(problems, []);
  return image!;
}

const sizes = ({src, sources}: PreparedImage): string[] =>
  [src, ...sources].map(({width, height, type}) => `${width}x${height} ${type}`);

const WHOLE = await picture('png', 200, 200);

describe('prepareImage', () => {
  for (const [name, file, bytes, expected] of [
    [
      'a wide PNG',
      'a.png',
      picture('png', 1600, 900),
      ['640x360 image/png', '240x135 image/webp', '640x360 image/webp', '1280x720 image/webp'],
    ],
    ['a JPEG', 'a.jpg', picture('jpeg', 800, 400), ['640x320 image/jpeg', '240x120 image/webp', '640x320 image/webp']],
    ['a WebP', 'a.webp', picture('webp', 640, 640), ['640x640 image/png', '240x240 image/webp', '640x640 image/webp']],
    ['an AVIF', 'a.avif', picture('avif', 300, 200), ['300x200 image/png', '240x160 image/webp']],
    ['a small PNG, which is never blown up', 'a.png', picture('png', 100, 50), ['100x50 image/png']],
    [
      'a drawing',
      'a.svg',
      drawing(10, 5),
      ['640x320 image/png', '240x120 image/webp', '640x320 image/webp', '1280x640 image/webp'],
    ],
  ] as const)
    it(`makes the sizes of ${name}`, async () => {
      const image = await prepare(file, await bytes);
      assert.deepEqual(sizes(image), expected);
      for (const {width, height, type, bytes: made} of [image.src, ...image.sources]) {
        const found = await sharp(made).metadata();
        assert.deepEqual([found.width, found.height, `image/${found.format}`], [width, height, type]);
      }
    });

  it('turns a photograph the way its camera was held, and never blows it up', async () => {
    const turned = await sharp(await picture('jpeg', 1400, 700))
      .withMetadata({orientation: 6})
      .toBuffer();
    assert.deepEqual(sizes(await prepare('a.jpg', turned)), [
      '640x1280 image/jpeg',
      '240x480 image/webp',
      '640x1280 image/webp',
    ]);
  });

  it('leaves out what a camera wrote into a photograph', async () => {
    const tagged = await sharp(await picture('jpeg', 300, 200))
      .withExif({IFD0: {Artist: 'Someone'}})
      .toBuffer();
    assert.ok((await sharp(tagged).metadata()).exif);
    const {src, sources} = await prepare('a.jpg', tagged);
    for (const {bytes} of [src, ...sources]) assert.equal((await sharp(bytes).metadata()).exif, undefined);
  });

  it('names files by name, content and width', async () => {
    const {src, sources} = await prepare('My.Picture.PNG', await picture('png', 300, 200));
    assert.match(src.path, /^images\/My\.Picture\.[0-9a-f]{8}\.300\.png$/);
    assert.match(sources[0]!.path, /^images\/My\.Picture\.[0-9a-f]{8}\.240\.webp$/);
    const other = await prepare('My.Picture.PNG', await picture('png', 300, 201));
    assert.notEqual(src.path, other.src.path);
  });

  it('gives the same bytes for the same picture', async () => {
    const bytes = await picture('jpeg', 700, 400);
    assert.deepEqual(await prepare('a.jpg', bytes), await prepare('a.jpg', bytes));
  });

  it('draws nothing that a drawing loads or runs', async () => {
    const hostile =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">' +
      '<script>alert(1)</script><image width="10" height="10" xlink:href="file:///etc/passwd"/>' +
      '<image width="10" height="10" href="http://127.0.0.1:9/x.png"/></svg>';
    const {src} = await prepare('a.svg', hostile);
    const {channels} = await sharp(src.bytes).stats();
    assert.ok(
      channels.every(({max}, index) => (index === 3 ? max === 0 : true)),
      'nothing but transparency',
    );
  });

  for (const [name, bytes] of [
    ['text', 'not a picture'],
    ['nothing', ''],
    ['a PNG that breaks off', WHOLE.subarray(0, 60)],
    ['a drawing that is no XML', '<svg><'],
    ['a drawing of a gigantic size', '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>'],
    ["HTML under a picture's name", '<!doctype html><script>alert(1)</script>'],
  ] as const)
    it(`finds ${name}`, async () => {
      const problems: FileProblem[] = [];
      assert.equal(await prepareImage('a.png', Buffer.from(bytes), problems), undefined);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]!.file, 'images/a.png');
      assert.match(problems[0]!.message, /^expected a picture that can be read: \S/);
    });
});
