import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, openGallery, pagesOf } from '../portal/gallery.ts';
import { bundledAssets } from './bundled-assets.ts';
import { launchBrowser } from './launch.ts';
import { showPortal } from './show-portal.ts';

const { portal, visitors } = await openGallery({ assets: await bundledAssets() });
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** What a page may weigh as it travels, without its fonts. */
const mostBytes = 60 * 1024;

/** Tables of which a part is out of sight, and values on cards of which nobody says what they are. */
function cutTables(): string[] {
  const cut = [...document.querySelectorAll('.table, .changes')].filter((one) => one.scrollWidth > one.clientWidth);
  const unnamed = [...document.querySelectorAll('.stacks tbody td:not([data-label])')];
  return [
    ...cut.map((one) => `cut: ${one.className} ${one.ariaLabel}`),
    ...unnamed.map((one) => `unnamed: ${one.innerHTML}`),
  ];
}

describe.each(languages)('every page in %s', (language) => {
  it.each(Object.keys(visitors))(
    'is whole, light, without a barrier and as narrow as a phone, for a %s',
    async (role) => {
      const visitor = visitors[role];
      if (visitor === undefined) throw new Error(role);
      const context = await showPortal(browser, portal, { visitor, language, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const found: string[] = [];
      page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 40[49]/.test(message.text()))
          found.push(`${page.url()}: ${message.text()}`);
      });
      for (const { address } of pagesOf(role)) {
        const response = await page.goto(address);
        const body = (await response?.body()) ?? Buffer.of();
        if (gzipSync(body).length > mostBytes) found.push(`${address}: ${gzipSync(body).length} bytes`);
        if ((response?.status() ?? 0) >= 500) found.push(`${address}: ${response?.status()}`);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) found.push(`${address}: ${wide} pixels too wide`);
        found.push(...(await page.evaluate(cutTables)).map((cut) => `${address}: ${cut}`));
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
          .analyze();
        found.push(...violations.map(({ id, nodes }) => `${address}: ${id}: ${nodes[0]?.html}`));
      }
      await context.close();
      expect(found).toEqual([]);
    },
  );
});
