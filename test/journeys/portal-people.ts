import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { expect } from 'vitest';
import { bodyOf } from '../../infra/local/demo/client.ts';
import { openProject } from '../../infra/local/demo/drive.ts';
import { contentOf } from '../../infra/local/demo/submissions/writing.ts';
import { seedPeople } from '../../infra/local/first-run.ts';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { cast, type CastName, firstAdministrator } from '../../infra/local/people.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { FormContent } from '../../shared/forms/submission.ts';
import { eventually, startTestCloud, type TestCloud } from './cloud.ts';

/** Whoever has a login of the local cloud. */
export type Visitor = CastName | 'administrator';

/** A cloud in which the holder has these projects in their diagnosis, with a coordinator and a fund manager. */
export async function startWithProjects(caseIds: readonly string[], home?: string): Promise<TestCloud> {
  let ids: ReadonlyMap<CastName, string> = new Map();
  const seed = async (cloud: LocalCloud): Promise<void> => {
    ids = await seedPeople(cloud);
  };
  const world = await startTestCloud({ seed, ...(home !== undefined && { home }) });
  const { theatre } = world;
  const duties = { fund_manager: 'fundManager', focal_point: 'yasmine', owner: 'yasmine' } as const;
  for (const caseId of caseIds) {
    await openProject(theatre, caseId);
    const at = `/v1/coordinator/cases/${caseId}`;
    const fundManager = theatre.as('fundManager');
    bodyOf('nothing ties her', await fundManager.post(`${at}/interests`, { interest: 'none' }), z.unknown());
    for (const [duty, name] of Object.entries(duties))
      bodyOf(duty, await fundManager.put(`${at}/people/${duty}`, { person: ids.get(name) }), z.unknown());
  }
  for (const caseId of caseIds)
    await eventually(`${caseId} is in its diagnosis`, async () => {
      const { body } = await theatre.as('auditor').get(`/v1/auditor/cases/${caseId}`);
      return z.object({ stage: z.literal('diagnosis') }).safeParse(body).data;
    });
  return world;
}

const locales = { ar: 'ar-MA', fr: 'fr-FR', en: 'en-GB' } as const;

export type Entered = {
  context: BrowserContext;
  page: Page;
  /** What went wrong in her pages by itself. */
  faults: string[];
  /** Chooses the language of the pages. */
  choose: (language: Language) => Promise<void>;
};

/** Logs in through the pool's own page, from the portal's first page on. */
export async function enter(
  browser: Browser,
  { cloud }: TestCloud,
  visitor: Visitor,
  { language = 'fr', ...options }: BrowserContextOptions & { language?: Language } = {},
): Promise<Entered> {
  const context = await browser.newContext({ ...options, baseURL: cloud.apiUrl, locale: locales[language] });
  // A machine with other work is slow.
  context.setDefaultTimeout(20_000);
  const faults: string[] = [];
  context.on('weberror', (error) => void faults.push(error.error().message));
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  const page = await context.newPage();
  await logIn(page, visitor);
  const choose = async (chosen: Language): Promise<void> => {
    await page.locator(`form.languages button[value="${chosen}"]`).click();
    await page.locator(`html[lang^="${chosen}"]`).waitFor();
  };
  return { context, page, faults, choose };
}

/** From the first page, by the link of her login, through the page of the pool. */
export async function logIn(page: Page, visitor: Visitor): Promise<void> {
  const { email } = visitor === 'administrator' ? firstAdministrator : cast[visitor];
  await page.goto('/');
  await page.locator('.logins li', { hasText: email }).getByRole('link').click();
  await page.locator('form[action="/oauth2/authorize"] button').click();
  await page.locator('.person').waitFor();
}

export async function expectLanguage(page: Page, language: Language): Promise<void> {
  const html = page.locator('html');
  expect(await html.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  expect(await html.getAttribute('lang')).toMatch(new RegExp(`^${language}-`));
}

/** Follows a link in the page to where it leads: there, or on to another page. */
export async function follow(page: Page, link: string, to = link): Promise<void> {
  await page.locator(`main a[href="${link}"]`).first().click();
  await page.waitForURL((url) => url.pathname + url.search === to);
}

export const formOf = (caseId: string, milestone = 'D1'): string => `/cases/${caseId}/milestones/${milestone}/form`;

/** Types the answers that stand in plain fields. */
export async function typeAnswers(page: Page, values: FormContent['values']): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="values/${name}"]`);
    if ((await field.count()) !== 1) continue;
    if (value === true) await field.check();
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const isChosen = (await field.evaluate((one) => one.tagName)) === 'SELECT';
    await (isChosen ? field.selectOption(String(value)) : field.fill(String(value)));
  }
}

/** Attaches every file of a submission, each as its kind; without a script by the button beside it. */
export async function attachFiles(
  page: Page,
  { evidence }: FormContent,
  { withScript }: { withScript: boolean },
): Promise<void> {
  for (const { kind, name, mediaType } of evidence) {
    await page
      .locator(`input[data-upload="${kind}"]`)
      .setInputFiles({ name, mimeType: mediaType, buffer: contentOf(name) });
    if (!withScript) await page.locator(`button[value="attach:${kind}"]`).click();
    await page.locator(`[data-files="${kind}"] li`, { hasText: name }).waitFor();
  }
}

export const press = async (page: Page, what: 'save' | 'check' | 'submit' | 'overwrite'): Promise<void> =>
  page.locator(`.buttons button[name="do"][value="${what}"]`).click();
