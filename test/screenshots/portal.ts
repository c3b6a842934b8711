import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { showPortal } from '../browser/show-portal.ts';
import { loadGallery } from '../portal/bundled.ts';

/** A desk and a telephone. */
const views = [
  { name: 'desk', viewport: { width: 1200, height: 800 } },
  { name: 'phone', viewport: { width: 390, height: 800 } },
] as const;

/** Every page of every role, in every language, on a desk and on a telephone. */
export async function portalScreenshots(browser: Browser, folder: string): Promise<number> {
  const { openGallery, pagesOf, languages, assets } = await loadGallery();
  const { portal, visitors } = await openGallery({ assets });
  let taken = 0;
  for (const language of languages)
    for (const { name: view, viewport } of views)
      for (const [role, visitor] of Object.entries(visitors)) {
        const context = await showPortal(browser, portal, { visitor, language, viewport });
        const page = await context.newPage();
        for (const { address, name } of [{ address: '/', name: `${role}-home` }, ...pagesOf(role)]) {
          await page.goto(address);
          await page.screenshot({ path: join(folder, `${name}-${language}-${view}.png`), fullPage: true });
          taken += 1;
        }
        await context.close();
      }
  return taken;
}
