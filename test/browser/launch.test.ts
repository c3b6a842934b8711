import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

it('lays out a page, right to left too', async () => {
  const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
  await page.setContent('<p dir="rtl"><span>أجل</span></p>');
  const box = await page.locator('span').boundingBox();
  expect(box?.x).toBeGreaterThan(300);
  await page.close();
});

it('starts several at once, each whole', async () => {
  const others = await Promise.all([launchBrowser(), launchBrowser()]);
  expect(others.map((other) => other.version())).toEqual([browser.version(), browser.version()]);
  await Promise.all(others.map((other) => other.close()));
});
