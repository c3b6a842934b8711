/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages, openGallery, projects } from '../portal/gallery.ts';
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

type Focused = { href: string | null; name: string | null; value: string; id: string; markup: string; isSeen: boolean };

/** What has the focus, and whether anybody can see that. */
async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const { activeElement: one } = document;
    const style = one === null ? undefined : getComputedStyle(one);
    const box = one?.getBoundingClientRect();
    const isInView = box !== undefined && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight;
    return {
      href: one?.getAttribute('href') ?? null,
      name: one?.getAttribute('name') ?? null,
      value: one?.getAttribute('value') ?? '',
      id: one?.id ?? '',
      markup: one?.outerHTML.slice(0, 200) ?? '',
      isSeen: isInView && style?.outlineStyle !== 'none' && Number.parseFloat(style?.outlineWidth ?? '0') >= 2,
    };
  });
}

/** Presses Tab until the focus is there; every stop on the way has to be visible. */
async function tabTo(page: Page, isThere: (one: Focused) => boolean): Promise<Focused[]> {
  const way: Focused[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await focused(page);
    way.push(here);
    expect(here).toEqual({ ...here, isSeen: true });
    if (isThere(here)) return way;
  }
  throw new Error(`not reached from ${page.url()}: ${way.map(({ href, name }) => href ?? name).join(' ')}`);
}

const d2 = `/cases/${projects.begun}/milestones/D2`;

it.each(languages)(
  'the keyboard alone leads a holder from her projects to a form, and to what is wrong in it, in %s',
  async (language) => {
    const { holder: visitor } = visitors;
    if (visitor === undefined) throw new Error('no holder');
    const context = await showPortal(browser, portal, { visitor, language });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto('/projects');

    // The first stop leads past what stands on every page.
    await tabTo(page, ({ href }) => href === '#content');
    await page.keyboard.press('Enter');
    expect((await focused(page)).id).toBe('content');
    const toProject = await tabTo(page, ({ href }) => href === `/cases/${projects.begun}`);
    expect(toProject.every(({ href }) => href?.startsWith('/cases/') ?? true)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${projects.begun}`);
    await tabTo(page, ({ href }) => href === d2);
    await page.keyboard.press('Enter');
    await page.locator('form.milestone').waitFor();

    // The fields come in the order in which they stand, down to the button that hands in.
    const way = await tabTo(page, ({ name, value }) => name === 'do' && value === 'submit');
    const stops = way.flatMap(({ name }) => (name?.startsWith('values/') ? [name] : []));
    const drawn = await page
      .locator('form.milestone [name^="values/"]:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name')));
    expect([...new Set(stops)]).toEqual([...new Set(drawn)]);
    await page.keyboard.press('Enter');

    // Refused: the summary has the focus, and leads to the first field that is wrong.
    await page.locator('.notice.problem:focus').waitFor();
    const [toField] = await tabTo(page, ({ href }) => href?.startsWith('#') ?? false);
    await page.keyboard.press('Enter');
    expect((await focused(page)).id).toBe(toField?.href?.slice(1));
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.locator('.notice.done').waitFor();
    await context.close();
  },
);
