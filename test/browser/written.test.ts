/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/actors.ts';
import { asma, farid, hind } from '../domain/people.ts';
import { caseId, content, live, moments } from '../functions/life.ts';
import { makePortal } from '../portal/portal.ts';
import { bundledAssets } from './bundled-assets.ts';
import { launchBrowser } from './launch.ts';
import { logInto, showPortal } from './show-portal.ts';

const assets = await bundledAssets();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

let portal: ReturnType<typeof makePortal>;
let context: BrowserContext;
beforeEach(async () => {
  portal = makePortal({ assets });
  await live(portal.api, moments.submitted);
  context = await showPortal(browser, portal, { visitor: asma, language: 'en' });
  context.setDefaultTimeout(20_000);
});
afterEach(async () => {
  await context.close();
});

const milestone = `/cases/${caseId}/milestones/D1`;
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const offers = (page: Page) => page.locator('.notice.warning', { hasText: 'has not been sent yet' });
const open = async (address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  await settled(page);
  return page;
};
/** By then the script has kept what was typed, and found what was kept. */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(async () => new Promise((resolve) => setTimeout(resolve, 200)));
};
/** A crash takes the page, and with it the cookies that go with a browser's session; she logs in again. */
const crash = async (page: Page, next: Actor = asma): Promise<void> => {
  await kept(page);
  await page.close();
  await logInto(context, portal, { visitor: next, language: 'en' });
};
/** Answers, once what was typed has been kept, with everything that this device then holds. */
const kept = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => Object.keys(localStorage).some((name) => name.startsWith('mouakaba:')));
  await settled(page);
  return page.evaluate(() => JSON.stringify(localStorage));
};
const isEmpty = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => Object.keys(localStorage).length === 0);
};

/** A return with two comments, the second not finished. */
async function written(): Promise<Page> {
  const page = await open(`${milestone}/return`);
  await field(page, 'reason').fill('The minutes are not signed.\nNor is the list of those who came.');
  await field(page, 'comment-0-text').fill('This date is before the contract.');
  await field(page, 'comment-0-severity').selectOption('minor');
  await field(page, 'add').click();
  await field(page, 'comment-1-text').fill('And this name is');
  return page;
}

describe('a return that is being written', () => {
  it('outlives a browser that crashes, with every comment, and is sent in the end', async () => {
    await crash(await written());
    const page = await open(`${milestone}/return`);
    await offers(page).getByRole('button', { name: 'Take it up' }).click();
    await field(page, 'comment-1-text').waitFor();
    expect(await field(page, 'reason').inputValue()).toBe(
      'The minutes are not signed.\nNor is the list of those who came.',
    );
    expect(await field(page, 'comment-0-text').inputValue()).toBe('This date is before the contract.');
    expect(await field(page, 'comment-0-severity').inputValue()).toBe('minor');
    expect(await field(page, 'comment-1-text').inputValue()).toBe('And this name is');
    expect(await offers(page).count()).toBe(0);

    await field(page, 'comment-1-text').fill('And this name is misspelt.');
    await page.locator('button.danger').click();
    await page.getByText('And this name is misspelt.').waitFor();
    await isEmpty(page);
  });

  it('is unreadable to whoever sits there next, and there again for her', async () => {
    const page = await written();
    const device = await kept(page);
    for (const word of ['minutes', 'date', 'asma']) expect(device).not.toContain(word);
    expect(await page.content()).toContain('data-key');
    const left = page.waitForResponse('**/session/end');
    await page.locator('form[action="/session/end"] button').click();
    expect((await left).status()).toBe(200);
    await page.close();
    const out = await open(`${milestone}/return`);
    expect(await out.content()).not.toContain('data-key');
    await out.close();

    await logInto(context, portal, { visitor: farid, language: 'en' });
    const next = await open(`${milestone}/return`);
    expect(await offers(next).count()).toBe(0);
    await next.close();
    await logInto(context, portal, { visitor: asma, language: 'en' });
    await offers(await open(`${milestone}/return`)).waitFor();
  });

  it('is offered for a version that was handed in meanwhile', async () => {
    await crash(await written());
    await live(portal.api, [[hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content }]]);
    const page = await open(`${milestone}/return`);
    await offers(page).getByRole('button', { name: 'Take it up' }).click();
    expect(await field(page, 'comment-1-text').inputValue()).toBe('And this name is');
    expect(await field(page, 'version').inputValue()).toBe('2');
  });

  it('brings back no comment that she has taken out', async () => {
    const page = await written();
    await page.locator('button[name="remove"][value="0"]').click();
    await page.waitForFunction(() => document.querySelector('[name="comment-1-text"]') === null);
    expect(await offers(page).count()).toBe(0);
    await crash(page);
    const again = await open(`${milestone}/return`);
    await offers(again).getByRole('button', { name: 'Take it up' }).click();
    expect(await field(again, 'comment-0-text').inputValue()).toBe('And this name is');
    expect(await again.content()).not.toContain('before the contract');
  });

  it('stays as long as it is refused', async () => {
    const page = await open(`${milestone}/return`);
    await field(page, 'reason').fill('Short');
    await page.locator('button.danger').click();
    await page.locator('[data-focus]').waitFor();
    expect(await offers(page).count()).toBe(0);
    await crash(page);
    const again = await open(`${milestone}/return`);
    await offers(again).getByRole('button', { name: 'Take it up' }).click();
    expect(await field(again, 'reason').inputValue()).toBe('Short');
    await field(again, 'reason').fill('Short it was, and now it is long enough.');
    await again.locator('button.danger').click();
    await again.getByText('Short it was').waitFor();
    await isEmpty(again);
  });

  it('is gone when she discards it', async () => {
    await crash(await written());
    const page = await open(`${milestone}/return`);
    await offers(page).getByRole('button', { name: 'Discard it' }).click();
    await isEmpty(page);
    await page.reload();
    expect(await field(page, 'reason').inputValue()).toBe('');
    expect(await offers(page).count()).toBe(0);
  });
});

describe('any other reason', () => {
  it('outlives a closed tab, in the deed for which it was written, and in no other', async () => {
    await logInto(context, portal, { visitor: farid, language: 'en' });
    const page = await open(`/cases/${caseId}`);
    await page.locator('#suspension summary').click();
    await page.locator('#suspension-reason').fill('The works are flooded until');
    await crash(page, farid);
    const again = await open(`/cases/${caseId}`);
    await offers(again).getByRole('button', { name: 'Take it up' }).click();
    expect(await again.locator('#suspension-reason').inputValue()).toBe('The works are flooded until');
    expect(await again.locator('#withdrawal-reason').inputValue()).toBe('');
    await again.locator('#suspension-reason').fill('The works are flooded until the winter is over.');
    await again.locator('#suspension form button').click();
    await again.locator('#resumption').waitFor();
    await isEmpty(again);
  });

  it('outlives a connection that fails while it is sent', async () => {
    await logInto(context, portal, { visitor: farid, language: 'en' });
    const page = await open(`/cases/${caseId}`);
    await page.locator('#suspension summary').click();
    await page.locator('#suspension-reason').fill('The works are flooded until the winter is over.');
    await kept(page);
    await page.route('**/suspension', async (route) => route.abort());
    await page.locator('#suspension form button').click();
    await page.waitForURL('chrome-error://**').catch(() => undefined);
    await page.close();
    const again = await open(`/cases/${caseId}`);
    await offers(again).getByRole('button', { name: 'Take it up' }).click();
    expect(await again.locator('#suspension-reason').inputValue()).toContain('winter');
  });
});
