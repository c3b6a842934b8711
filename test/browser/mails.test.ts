import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previews } from '../../infra/local/mail-preview/previews.ts';
import { Language } from '../../shared/forms/text.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const long = previews.filter(({ length }) => length === 'long');

describe.each(Language.options)('every mail in %s, with the longest values on the narrowest phone', (language) => {
  it('is read without scrolling sideways, at no less than 16 pixels, from the right side', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
    for (const preview of long) {
      const { html = '' } = await preview.write(language);
      await page.setContent(html);
      const seen = await page.evaluate(() => {
        const visible = [...document.querySelectorAll<HTMLElement>('h1,p,th,td,li,a')].filter(
          (one) => one.offsetHeight > 0,
        );
        const cards = [...document.querySelectorAll<HTMLElement>('h1,p')];
        return {
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          smallest: Math.min(...visible.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
          tightest: Math.min(
            ...cards.map((one) => {
              const { lineHeight, fontSize } = getComputedStyle(one);
              return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
            }),
          ),
          aligned: [...new Set(cards.map((one) => getComputedStyle(one).textAlign))],
          directions: [
            ...new Set(visible.filter(({ tagName }) => tagName !== 'A').map((one) => getComputedStyle(one).direction)),
          ],
          links: [...document.querySelectorAll('a')].map((link) => link.getBoundingClientRect().height),
        };
      });
      const [aligned, direction] = language === 'ar' ? ['right', 'rtl'] : ['left', 'ltr'];
      expect(seen).toMatchObject({ overflow: 0, aligned: [aligned], directions: [direction] });
      expect(seen.smallest).toBeGreaterThanOrEqual(16);
      expect(seen.tightest).toBeGreaterThanOrEqual(1.6);
      // A thumb needs 44 pixels.
      expect(seen.links[0]).toBeGreaterThanOrEqual(44);
    }
    await page.close();
  });

  it('keeps its direction in a program that strips the page around it', async () => {
    const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
    const { html = '' } = await (long[0] ?? missing()).write(language);
    const inner = html.slice(html.indexOf('<table'), html.lastIndexOf('</table>') + '</table>'.length);
    await page.setContent(
      `<!doctype html><html dir="${language === 'ar' ? 'ltr' : 'rtl'}"><body>${inner}</body></html>`,
    );
    const direction = await page.locator('h1').evaluate((one) => getComputedStyle(one).direction);
    expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no barrier, in the %s', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const name of ['reminder-due', 'completed', 'digest-weekly']) {
      const preview = long.find((one) => one.name === name) ?? missing();
      const { html = '' } = await preview.write(language);
      await page.setContent(html);
      const { violations } = await new AxeBuilder({ page })
        .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await context.close();
  });
});

function missing(): never {
  throw new Error('there is no such sample');
}
