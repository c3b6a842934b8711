import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { d1 } from '../../infra/local/demo/submissions/diagnosis.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import type { Language } from '../../shared/forms/text.ts';
import { launchBrowser } from '../browser/launch.ts';
import { tellOnFailure, type TestCloud } from './cloud.ts';
import {
  attachFiles,
  enter,
  type Entered,
  expectLanguage,
  follow,
  formOf,
  press,
  startWithProjects,
  typeAnswers,
  type Visitor,
} from './portal-people.ts';

const visitors = ['yasmine', 'coordinator', 'auditor', 'fundManager', 'administrator'] as const satisfies Visitor[];
type Everybody = Record<(typeof visitors)[number], Entered>;
const ways = [
  { way: 'with a script', withScript: true },
  { way: 'without a script', withScript: false },
] as const;
const languages = ['ar', 'fr', 'en'] as const;
const caseOf = (language: Language, withScript: boolean): string =>
  `PORTAL-${language.toUpperCase()}-${withScript ? 'SCRIPT' : 'PLAIN'}`;

let world: TestCloud;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    startWithProjects(languages.flatMap((language) => ways.map(({ withScript }) => caseOf(language, withScript)))),
    launchBrowser(),
  ]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await world.end();
});

describe.each(ways)('$way', ({ withScript }) => {
  let everybody: Everybody;
  beforeAll(async () => {
    const entered = [];
    for (const visitor of visitors)
      entered.push([visitor, await enter(browser, world, visitor, { javaScriptEnabled: withScript })] as const);
    everybody = Object.fromEntries(entered) as Everybody;
  }, 120_000);
  afterAll(async () => {
    for (const { context } of Object.values(everybody)) await context.close();
  });

  it.each(languages)(
    'everybody finds her way through a submission, a return and its correction, in %s',
    async (language) => {
      tellOnFailure(world);
      const caseId = caseOf(language, withScript);
      const milestone = `/cases/${caseId}/milestones/D1`;
      const content = d1(daysOf(world.theatre.today()));
      const { yasmine, coordinator, auditor, fundManager, administrator } = everybody;

      // The holder finds her project, fills in its first form, and hands it in.
      const holder = yasmine.page;
      await holder.goto('/projects');
      await yasmine.choose(language);
      await follow(holder, `/cases/${caseId}`);
      await follow(holder, milestone, formOf(caseId));
      await typeAnswers(holder, content.values);
      await attachFiles(holder, content, { withScript });
      await press(holder, 'submit');
      await holder.waitForURL(/done=submitted/);
      await expectLanguage(holder, language);
      await holder.locator('[role="status"]').waitFor();

      // The coordinator finds it in her queue and sends it back with a comment on one answer.
      const reviewer = coordinator.page;
      await reviewer.goto('/queue');
      await coordinator.choose(language);
      await follow(reviewer, milestone);
      await follow(reviewer, `${milestone}/return`);
      await reviewer
        .locator('[name="reason"]')
        .fill('Le nom du point focal ne correspond pas à la lettre de désignation.');
      await reviewer.locator('[name="comment-0-about"]').selectOption('/values/focal_name');
      await reviewer.locator('[name="comment-0-text"]').fill('La lettre nomme une autre personne.');
      await reviewer.locator('#return button.danger').click();
      await reviewer.waitForURL(/done=returned/);
      await expectLanguage(reviewer, language);

      // The holder reads the comment, follows it to its answer, corrects that and hands in again.
      await holder.goto(formOf(caseId));
      await holder.getByText('La lettre nomme une autre personne.').first().waitFor();
      await holder.locator('main .notice a[href="#values/focal_name"]').click();
      await holder.locator('[name="values/focal_name"]').fill('Nadia El Berrada');
      await press(holder, 'submit');
      await holder.waitForURL(/done=submitted/);

      // The coordinator sees what changed, and accepts.
      await reviewer.goto('/queue');
      await follow(reviewer, milestone);
      expect(await reviewer.locator('#changes + * td.after, #changes ~ * td.after').allInnerTexts()).toContain(
        'Nadia El Berrada',
      );
      await reviewer.locator(`form[action="${milestone}/acceptance"] button`).click();
      await reviewer.waitForURL(/done=accepted/);

      // The auditor finds the project, reads its history and has it checked.
      const reader = auditor.page;
      await reader.goto('/audit');
      await auditor.choose(language);
      await reader.locator('[name="text"]').fill('tawfik');
      await reader.locator('main form button').click();
      await follow(reader, `/cases/${caseId}`);
      await follow(reader, `/cases/${caseId}/history`);
      await reader.getByText('La lettre nomme une autre personne.').first().waitFor();
      await reader.goto(`/cases/${caseId}/verification`);
      await reader.locator('main .notice.done').waitFor();
      await expectLanguage(reader, language);

      // The fund manager and the administrator are at home in their pages.
      await opens(fundManager, language, [
        '/queue',
        '/board',
        '/outcomes',
        `/cases/${caseId}`,
        `/cases/${caseId}/gate`,
        '/profile',
      ]);
      await opens(administrator, language, ['/people', '/people/new', '/calendars', '/profile']);

      for (const { faults } of Object.values(everybody)) expect(faults).toEqual([]);
    },
  );
});

async function opens({ page, choose }: Entered, language: Language, addresses: readonly string[]): Promise<void> {
  await page.goto('/profile');
  await choose(language);
  for (const address of addresses) {
    const response = await page.goto(address);
    expect({ address, status: response?.status() }).toEqual({ address, status: 200 });
    await expectLanguage(page, language);
    expect(await page.locator('h1').count()).toBe(1);
  }
}
