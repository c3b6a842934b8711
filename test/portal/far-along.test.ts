import { describe, expect, it } from 'vitest';
import { instantAt } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/decide.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import type { CastName } from '../../infra/local/people.ts';
import { actorOf, rehearse } from '../journeys/rehearse.ts';
import { makePortal } from './portal.ts';

const caseId = CaseId.parse('FZ1-BOUSKOURA');
const begin = LocalDate.parse('2026-01-05');
const reason = 'Because it has to be so, for once.';

/** The portal at the morning on which the demo's story comes to a command, which is not done. */
async function before(isLast: (command: Command) => boolean) {
  const portal = makePortal();
  const there = new Error('there');
  let day = begin;
  const around = async (command: Command, run: () => Promise<void>, today: LocalDate): Promise<void> => {
    day = today;
    if (isLast(command)) throw there;
    await run();
  };
  await rehearse(portal.api.store, { caseId, from: begin, around }).catch((thrown: unknown) => {
    if (thrown !== there) throw thrown;
  });
  portal.api.clock.moment = instantAt(currentProgramme.calendar, day, 11);
  portal.clock.now = Date.parse(portal.api.clock.moment);
  const visit = async (name: CastName, path: string, language: 'ar' | 'en' = 'en') => {
    const browser = portal.browser(language);
    await browser.logIn(actorOf(name));
    await browser.get(path);
    return browser;
  };
  const caseNow = async () => (await portal.api.as(actorOf('coordinator')).get(`/v1/coordinator/cases/${caseId}`)).body;
  return { day, visit, caseNow };
}

describe('a gate that asks for a no-objection', () => {
  const gate = `/cases/${caseId}/gate`;
  const atNoObjection = async () => before(({ type }) => type === 'record-no-objection');

  it('waits for it in the queue, and takes the answer', async () => {
    const { visit, caseNow, day } = await atNoObjection();
    const browser = await visit('coordinator', '/queue');
    expect(browser.page.html).toContain(`href="${gate}"`);
    await browser.get(gate);
    expect(browser.page.html).toContain('No answer has been recorded yet.');
    const done = await browser.submit(`${gate}/no-objection`, { result: 'granted', on: day });
    expect(done.location).toBe(`${gate}?done=recorded`);
    expect(await caseNow()).toMatchObject({ gates: { G2: { noObjection: { result: 'granted', on: day } } } });
  });

  it('refuses one without the comments that it needs, and keeps what was typed', async () => {
    const { visit, day } = await atNoObjection();
    const browser = await visit('coordinator', gate, 'ar');
    const { status, html } = await browser.submit(`${gate}/no-objection`, {
      result: 'granted_with_comments',
      on: day,
      comments: 'Soon.',
    });
    expect(status).toBe(422);
    expect(html).toContain('Soon.</textarea>');
    expect(html).toMatch(/<option value="granted_with_comments" selected/);
  });

  it('shows its holder how it stands, and nothing to record it with', async () => {
    const { visit } = await atNoObjection();
    const browser = await visit('yasmine', gate);
    expect(browser.page.html).toContain('No-objection');
    expect(browser.page.html).not.toContain(`${gate}/no-objection"`);
  });
});

describe('a change of accepted answers', () => {
  const requests = `/cases/${caseId}/change-requests`;
  const inBuild = async () => before((command) => command.type === 'submit-milestone' && command.milestone === 'B1');

  it('is asked for answer by answer, in the words of the form', async () => {
    const { visit } = await inBuild();
    const browser = await visit('yasmine', requests);
    expect(browser.page.html).toContain(`${requests}?milestone=D2`);
    await browser.get(`${requests}?milestone=D2`);
    expect(browser.page.html).toContain('name="cell/emp/f"');
    const done = await browser.submit(requests, {
      kind: 'answers',
      milestone: 'D2',
      'cell/emp/f': '240',
      'cell/emp/m': '1 000',
      reason,
    });
    expect(done.location).toBe(`${requests}/R1?done=asked`);
    const { html } = await browser.get(`${requests}/R1`);
    expect(html).toContain('baselines');
    expect(html).toMatch(/class="after">.*240.*1,000/s);
  });

  it('that is no number comes back as it was typed', async () => {
    const { visit } = await inBuild();
    const browser = await visit('yasmine', `${requests}?milestone=D2`);
    const { status, html } = await browser.submit(requests, {
      kind: 'answers',
      milestone: 'D2',
      'cell/emp/f': 'many',
      'cell/emp/m': '1000',
      reason,
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(html).toContain('value="many"');
    expect(html).toContain(`${reason}</textarea>`);
  });
});

it('outcomes name the submissions that say so, with bars beside the numbers', async () => {
  const { visit } = await before((command) => command.type === 'accept-milestone' && command.milestone === 'M8');
  const browser = await visit('fundManager', `/cases/${caseId}/outcomes`, 'ar');
  expect(browser.page.html).toContain('<svg class="chart bar"');
  expect(browser.page.html).toContain('<svg class="chart trend"');
  expect(browser.page.html).toContain(`href="/cases/${caseId}/milestones/D4"`);
  expect(browser.page.html).toContain('لم يُقيَّم بعد');
  expect((await browser.get('/outcomes')).html).toContain('5');
});
