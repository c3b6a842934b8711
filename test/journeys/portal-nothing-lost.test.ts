import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { allPages } from '../../infra/local/demo/client.ts';
import { d1 } from '../../infra/local/demo/submissions/diagnosis.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import { launchBrowser } from '../browser/launch.ts';
import { eventually, startTestCloud, tellOnFailure, type TestCloud } from './cloud.ts';
import {
  attachFiles,
  enter,
  type Entered,
  formOf,
  logIn,
  press,
  startWithProjects,
  typeAnswers,
} from './portal-people.ts';

const home = mkdtempSync(join(tmpdir(), 'mouakaba-nothing-lost-'));
const cases = { writing: 'LOST-WRITING', session: 'LOST-SESSION', twice: 'LOST-TWICE', killed: 'LOST-KILLED' } as const;

let world: TestCloud;
let browser: Browser;
let holder: Entered;
beforeAll(async () => {
  [world, browser] = await Promise.all([startWithProjects(Object.values(cases), home), launchBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await world.cloud.stop();
  rmSync(home, { recursive: true, force: true });
});
beforeEach(async () => {
  tellOnFailure(world);
  holder = await enter(browser, world, 'yasmine');
});
afterEach(async () => {
  await holder.context.close();
});

const name = (page: Page) => page.locator('[name="values/focal_name"]');
const saved = (page: Page) => page.locator('#saved');
const Draft = z.object({
  draft: z.optional(
    z.object({ version: z.int(), content: z.object({ values: z.object({ focal_name: z.optional(z.string()) }) }) }),
  ),
});
const draftOf = async (caseId: string) => {
  const { body } = await world.theatre.as('yasmine').get(`/v1/holder/cases/${caseId}/milestones/D1`);
  return Draft.parse(body).draft;
};
const nameInDraft = async (caseId: string) => (await draftOf(caseId))?.content.values.focal_name;
const eventuallySaved = async (caseId: string, value: string): Promise<void> => {
  await eventually(`a draft with ${value}`, async () => (await nameInDraft(caseId)) === value || undefined);
};
const submissions = async (caseId: string) => {
  const Event = z.object({ type: z.string() });
  const events = await allPages(world.theatre.as('auditor'), `/v1/auditor/cases/${caseId}/history`, Event);
  return events.filter(({ type }) => type === 'MilestoneSubmitted').length;
};

/** Signs out of the portal and of the pool, and is led back to the first page. */
async function signOut(page: Page): Promise<void> {
  await page.goto('/projects');
  await page.locator('form[action="/session/end"] button').click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.locator('.logins').waitFor();
}

/** Everything typed and attached, and saved as a draft. */
async function filledIn(page: Page, caseId: string): Promise<void> {
  const content = d1(daysOf(world.theatre.today()));
  await page.goto(formOf(caseId));
  await typeAnswers(page, content.values);
  await attachFiles(page, content, { withScript: true });
  await press(page, 'save');
  await page.waitForURL(/done=saved/);
}

it('a draft outlives a tab that is closed in the middle of a word', async () => {
  const { context, page } = holder;
  await page.goto(formOf(cases.writing));
  await name(page).fill('Nadia Ber');
  await page.close();
  const again = await context.newPage();
  await eventuallySaved(cases.writing, 'Nadia Ber');
  await again.goto(formOf(cases.writing));
  expect(await name(again).inputValue()).toBe('Nadia Ber');
});

it('what is written without a connection is saved when it is back, and kept on the device if the tab is closed before', async () => {
  const { context, page } = holder;
  await page.goto(formOf(cases.writing));
  await context.setOffline(true);
  await name(page).fill('Written on the train');
  await eventually('the page says so', async () => ((await saved(page).innerText()) === '' ? undefined : true));
  const device = await page.evaluate(() => JSON.stringify(localStorage));
  expect(device).toContain('/milestones/D1/draft');
  expect(device).not.toContain('train');
  await context.setOffline(false);
  await eventuallySaved(cases.writing, 'Written on the train');

  await context.setOffline(true);
  await name(page).fill('Written in the tunnel');
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(formOf(cases.writing));
  await again.locator('.notice.warning button').first().click();
  await again.waitForURL(/done=saved/);
  expect(await name(again).inputValue()).toBe('Written in the tunnel');
  expect(await nameInDraft(cases.writing)).toBe('Written in the tunnel');
});

it('of two tabs with different answers neither overwrites the other unasked', async () => {
  const { context, page } = holder;
  const other = await context.newPage();
  await page.goto(formOf(cases.writing));
  await other.goto(formOf(cases.writing));
  await name(page).fill('First tab');
  await eventuallySaved(cases.writing, 'First tab');
  await name(other).fill('Second tab');
  await press(other, 'save');
  await other.locator('button[value="overwrite"]').waitFor();
  expect(await name(other).inputValue()).toBe('Second tab');
  expect(await nameInDraft(cases.writing)).toBe('First tab');
  await press(other, 'overwrite');
  await other.waitForURL(/done=saved/);
  expect(await nameInDraft(cases.writing)).toBe('Second tab');
});

it('a form handed in when its session has ended is handed in after the login', async () => {
  const { context, page } = holder;
  await filledIn(page, cases.session);
  // Ended by whoever has the same cookie, so that this browser still comes with it, as after half an hour away.
  const elsewhere = await browser.newContext({
    baseURL: world.cloud.apiUrl,
    storageState: await context.storageState(),
  });
  const other = await elsewhere.newPage();
  await signOut(other);
  await elsewhere.close();
  await name(page).fill('Nadia after the end');
  await press(page, 'submit');
  await page.getByText('rien n’est perdu').waitFor();
  expect(await submissions(cases.session)).toBe(0);
  await logIn(page, 'yasmine');
  await page.waitForURL(/session\/kept/);
  await page.getByText('Nadia after the end').waitFor();
  await page.locator(`form[action="${formOf(cases.session)}"] button`).click();
  await page.waitForURL(/done=submitted/);
  expect(await submissions(cases.session)).toBe(1);
  await page.getByText('Nadia after the end').first().waitFor();
  // And what the device kept of it is gone.
  await page.waitForFunction(() => !Object.keys(localStorage).some((one) => one.endsWith('/milestones/D1/draft')));
});

it('a form handed in after signing out in another tab is offered again after the login', async () => {
  const { context, page } = holder;
  await page.goto(formOf(cases.twice));
  await name(page).fill('Nadia signed out');
  await signOut(await context.newPage());
  await press(page, 'save');
  await page.locator('main a[href^="/session/login"]').click();
  await page.locator('form[action="/oauth2/authorize"] button').waitFor();
  await logIn(page, 'yasmine');
  await page.goto(formOf(cases.twice));
  await page.locator('.notice.warning button').first().click();
  await page.waitForURL(/done=saved/);
  expect(await name(page).inputValue()).toBe('Nadia signed out');
});

it('a submission that is sent twice at once is one', async () => {
  const { context, page } = holder;
  await filledIn(page, cases.twice);
  // Without the script that holds back the second click: two requests of the same form, side by side.
  const fields = await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form.milestone');
    if (form === null) throw new Error('no form');
    return [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  });
  const body = new URLSearchParams([...fields, ['do', 'submit']]).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: world.cloud.apiUrl };
  const send = async () => context.request.post(formOf(cases.twice), { data: body, headers });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map((answer) => answer.url().replace(world.cloud.apiUrl, ''))).toEqual(
    answers.map(() => `/cases/${cases.twice}/milestones/D1?done=submitted`),
  );
  expect(await submissions(cases.twice)).toBe(1);
});

it('a server killed in the middle of a submission loses nothing, and the next try succeeds', async () => {
  const { page } = holder;
  await filledIn(page, cases.killed);
  const port = Number(new URL(world.cloud.apiUrl).port);
  await name(page).fill('Nadia before the fall');
  const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/form'));
  await press(page, 'submit').catch(() => undefined);
  await sent;
  await world.cloud.kill();
  world = await startTestCloud({ home, port, seed: async () => undefined });
  // The local pool signs with other keys after a kill: she logs in again.
  await holder.context.clearCookies();
  await logIn(page, 'yasmine');
  // Handed in once, or not at all: then the form offers what she had typed, and her next try succeeds.
  if ((await submissions(cases.killed)) === 0) {
    await page.goto(formOf(cases.killed));
    await page.locator('.notice.warning button').first().click();
    await page.waitForURL(/done=saved/);
    expect(await name(page).inputValue()).toBe('Nadia before the fall');
    await press(page, 'submit');
    await page.waitForURL(/done=submitted/);
  }
  expect(await submissions(cases.killed)).toBe(1);
  await page.goto(`/cases/${cases.killed}/milestones/D1`);
  await page.getByText('Nadia before the fall').first().waitFor();
});
