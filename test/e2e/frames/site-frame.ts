import type {Frame, Page} from 'playwright-core';

import {demo} from '../running-demo.js';

/** The frame of the published site on a page, once it is there. */
export async function siteFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[src^="${demo.site}embed/"]`, {state: 'attached'});
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the frame has no document');
  return frame;
}

/** Height of a frame's box on the page, and of its content, in CSS pixels. */
export async function heights(page: Page): Promise<{readonly box: number; readonly content: number}> {
  const box = await page.locator(`iframe[src^="${demo.site}embed/"]`).evaluate((frame) => frame.clientHeight);
  const frame = await siteFrame(page);
  const content = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  return {box, content};
}

/** Waits until a frame is as high as its content. */
export async function fitted(page: Page): Promise<number> {
  for (const end = Date.now() + 15_000; ;) {
    const {box, content} = await heights(page);
    if (box === content) return box;
    if (Date.now() > end) throw new Error(`the frame is ${box} px high, its content ${content} px`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}
