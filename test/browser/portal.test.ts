import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
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

/** What is wrong with a page: its weight, its width, its tables, and what keeps people from using it. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  const response = await page.goto(address);
  const body = (await response?.body()) ?? Buffer.of();
  const bytes = gzipSync(body).length;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const cut = await page.evaluate(cutTables);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    .analyze();
  const faults = [
    ...(bytes > mostBytes ? [`${bytes} bytes`] : []),
    ...((response?.status() ?? 0) >= 500 ? [`${response?.status()}`] : []),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
    ...cut,
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
  ];
  return faults.map((fault) => `${address}: ${fault}`);
}

describe.each(languages)('every page in %s', (language) => {
  it.each(Object.keys(visitors))(
    'is whole, light, without a barrier and as narrow as a phone, for a %s',
    async (role) => {
      const visitor = visitors[role];
      if (visitor === undefined) throw new Error(role);
      const context = await showPortal(browser, portal, { visitor, language, viewport: { width: 360, height: 740 } });
      const found: string[] = [];
      const look = async (addresses: readonly string[]): Promise<void> => {
        const page = await context.newPage();
        page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error' && !/status of 40[49]/.test(message.text()))
            found.push(`${page.url()}: ${message.text()}`);
        });
        for (const address of addresses) found.push(...(await faultsOf(page, address)));
      };
      // A tab for each core: the browser draws and judges them side by side.
      const addresses = pagesOf(role).map(({ address }) => address);
      const half = Math.ceil(addresses.length / 2);
      await Promise.all([look(addresses.slice(0, half)), look(addresses.slice(half))]);
      await context.close();
      expect(found).toEqual([]);
    },
  );
});
