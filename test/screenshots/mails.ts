import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { previews } from '../../infra/local/mail-preview/previews.ts';
import { Language } from '../../shared/forms/text.ts';

/** As a mail program shows them: a wide window, a phone, and a phone at night. */
const views = [
  { name: 'wide', viewport: { width: 760, height: 600 }, colorScheme: 'light' },
  { name: 'phone', viewport: { width: 360, height: 600 }, colorScheme: 'light' },
  { name: 'night', viewport: { width: 360, height: 600 }, colorScheme: 'dark' },
] as const;

/** Every mail in every language with the shortest and the longest values, in every view. */
export async function mailScreenshots(browser: Browser, folder: string): Promise<number> {
  let taken = 0;
  for (const { name, ...options } of views) {
    const context = await browser.newContext({ ...options, javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    for (const preview of previews)
      for (const language of Language.options) {
        const { html = '' } = await preview.write(language);
        await page.setContent(html);
        const file = `${preview.name}-${language}-${preview.length}-${name}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: true });
        taken += 1;
      }
    await context.close();
  }
  return taken;
}
