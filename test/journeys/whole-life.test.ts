import * as z from 'zod/mini';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProject, play, type Step } from '../../infra/local/demo/drive.ts';
import { story } from '../../infra/local/demo/story.ts';
import { allPages } from '../../infra/local/demo/client.ts';
import { addDays, instantAt, localDateOf, onOrAfter } from '../../shared/domain/calendar.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { eventually, peopleAlone, startTestCloud, tellOnFailure, type TestCloud } from './cloud.ts';

const caseId = 'WHOLE-LIFE';
const auditorsCase = `/v1/auditor/cases/${caseId}`;

let world: TestCloud;
const steps: Step[] = [];

beforeAll(async () => {
  world = await startTestCloud(peopleAlone);
  const { theatre } = world;
  steps.push(await openProject(theatre, caseId));
  for await (const step of play(theatre, caseId)) steps.push(step);
}, 600_000);
afterAll(async () => world.end());

it('is lived over HTTP from opening to closure, every stage entered by the workflow', () => {
  tellOnFailure(world);
  const entered = steps.flatMap((step) => (step.what === 'entered' ? [step.stage] : []));
  expect(entered).toEqual(['diagnosis', 'design', 'build', 'monitoring']);
  expect(steps.filter(({ what }) => what === 'done')).toHaveLength(story.flatMap(({ acts }) => acts).length);
  expect(steps.at(-1)?.what).toBe('closed');
});

it('leaves a history that tells what was returned, waived, sent back and moved, and that verifies', async () => {
  const { theatre } = world;
  const auditor = theatre.as('auditor');
  const Event = z.object({ type: z.string(), actor: z.object({ role: z.string() }) });
  const events = await allPages(auditor, `${auditorsCase}/history`, Event);
  const by = (type: string) => events.filter((event) => event.type === type).map(({ actor }) => actor.role);
  expect(by('MilestoneReturned')).toEqual(['coordinator']);
  expect(by('WaiverProposed')).toEqual(['holder']);
  expect(by('MilestoneWaived')).toEqual(['fund_manager']);
  expect(by('GateSentBack')).toEqual(['fund_manager']);
  expect(by('MilestoneRescheduled')).toEqual(['coordinator']);
  expect(by('StageEntered')).toEqual(['system', 'system', 'system', 'system']);
  expect(by('CaseCompleted')).toEqual(['system']);
  const { body: verdict } = await auditor.get(`${auditorsCase}/verification`);
  expect(verdict).toMatchObject({ intact: true, events: events.length });
});

it('delivers every mail, tells it in a digest, or finds it overtaken', async () => {
  tellOnFailure(world);
  const { cloud, theatre } = world;
  const Slot = z.object({ state: z.string(), why: z.optional(z.string()), messageId: z.optional(z.string()) });
  // What is held for a morning goes out in its first run.
  const { calendar } = fonzid;
  const tomorrow = addDays(localDateOf(calendar, instantOf(new Date(cloud.clock.now()))), 1);
  const morning = instantAt(calendar, onOrAfter(calendar, tomorrow), 10);
  cloud.clock.advance(Date.parse(morning) - cloud.clock.now());
  const slots = await eventually('every mail is settled', async () => {
    const all = await allPages(theatre.as('auditor'), `${auditorsCase}/mails`, Slot);
    const isSettled = ({ state, why }: z.infer<typeof Slot>) =>
      state === 'delivered' || state === 'gathered' || why === 'overtaken';
    return all.every(isSettled) ? all : undefined;
  });
  const sent = new Set(cloud.emails().map(({ messageId }) => messageId));
  // While the clock leaps a claim may seem fifteen minutes old before its mail is marked: then it is sent again, as after a crash.
  const single = slots.filter(({ state }) => state === 'delivered');
  expect(single.filter(({ messageId = '' }) => !sent.has(messageId))).toEqual([]);
  expect(slots.length).toBeGreaterThan(60);
});

it('takes one execution, and no dead letters', () => {
  const { cloud } = world;
  const executions = cloud.executions().filter(({ input }) => input.includes(`"${caseId}"`));
  expect(executions.at(-1)?.status).toBe('SUCCEEDED');
  expect(executions.filter(({ status }) => status === 'RUNNING')).toEqual([]);
  expect(Object.values(cloud.deadLetters()).flat()).toEqual([]);
});

it('can be read by its holder, and by no other holder', async () => {
  const { theatre } = world;
  const own = await theatre.as('yasmine').get(`/v1/holder/cases/${caseId}`);
  expect(own).toMatchObject({ status: 200, body: { status: 'completed' } });
  const others = await theatre.as('izdihar').get(`/v1/holder/cases/${caseId}`);
  expect(others).toMatchObject({ status: 404, body: { rule: 'case.unknown' } });
});
