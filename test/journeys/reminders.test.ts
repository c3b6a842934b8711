import * as z from 'zod/mini';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, instantAt, onOrAfter } from '../../shared/domain/calendar.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { cast } from '../../infra/local/people.ts';
import { eventually, startTestCloud, tellOnFailure, type TestCloud } from './cloud.ts';

const caseId = 'FZ1-IZDIHAR';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
}, 300_000);
afterAll(async () => {
  await world.end();
});

const Seen = z.object({
  health: z.string(),
  stage: z.optional(z.string()),
  milestones: z.record(z.string(), z.object({ due: LocalDate, reminded: z.optional(z.string()) })),
});
const read = async () => {
  const { body } = await world.theatre.as('auditor').get(`/v1/auditor/cases/${caseId}`);
  return Seen.parse(body);
};
const mailsTo = (email: string) =>
  world.cloud.emails().filter(({ destination, subject }) => destination.to.includes(email) && subject.includes(caseId));

/** Moves the clock to the hour of reminders of a day, or of the next business day, and a little beyond. */
function goTo(day: LocalDate): void {
  const { clock } = world.cloud;
  const morning = instantAt(fonzid.calendar, onOrAfter(fonzid.calendar, day), 9);
  clock.advance(Math.max(0, Date.parse(morning) + 60_000 - clock.now()));
}

const Slot = z.object({ slot: z.string(), to: z.string(), state: z.string() });
const mailsOfCase = async () => {
  const { body } = await world.theatre.as('auditor').get(`/v1/auditor/cases/${caseId}/mails?limit=100`);
  return z.object({ items: z.array(Slot) }).parse(body).items;
};

/** Waits until a step was issued, and on until the run in which the reminders of the morning go out. */
async function issued(step: string): Promise<void> {
  await eventually(`${step} is issued`, async () => {
    const { reminded } = (await read()).milestones['D1'] ?? {};
    return reminded === step ? true : undefined;
  });
  await eventually('it waits for the others of its morning', async () =>
    (await mailsOfCase()).some(({ state }) => state === 'held') ? true : undefined,
  );
  world.cloud.clock.advance(31 * 60_000);
}

it('a holder is reminded before the day, in her language, and her coordinator after it', async () => {
  tellOnFailure(world);
  const { milestones } = await eventually('the first stage is entered', async () => {
    const seen = await read();
    return seen.stage === 'diagnosis' ? seen : undefined;
  });
  const due = milestones['D1']?.due;
  if (due === undefined) throw new Error('D1 has no due date');

  goTo(addDays(due, -3));
  await issued('due-3');
  const [reminder] = await eventually('a reminder arrives', () => {
    const found = mailsTo(cast.izdihar.email).filter(({ subject }) => subject.startsWith('تذكير'));
    return found.length > 0 ? found : undefined;
  });
  expect(reminder?.subject).toContain('D1');

  goTo(addDays(due, 20));
  await issued('overdue-15');
  expect((await read()).health).toBe('overdue');
  const late = await eventually('the fund manager hears of it', () => {
    const found = mailsTo(cast.fundManager.email).filter(({ subject }) => subject.startsWith('Retard signalé'));
    return found.length > 0 ? found : undefined;
  });
  expect(late.map(({ subject }) => subject)).toContainEqual(expect.stringContaining('D1'));
});

it('a step is sent once to each, however often the case is looked at', async () => {
  tellOnFailure(world);
  const items = await mailsOfCase();
  expect(new Set(items.map(({ slot }) => slot)).size).toBe(items.length);
  const Event = z.object({
    type: z.string(),
    data: z.object({ milestone: z.optional(z.string()), step: z.optional(z.string()) }),
  });
  const { body: told } = await world.theatre.as('auditor').get(`/v1/auditor/cases/${caseId}/history?limit=100`);
  const issued = z
    .object({ items: z.array(Event) })
    .parse(told)
    .items.filter(({ type }) => type === 'ReminderIssued')
    .map(({ data }) => `${data.milestone} ${data.step}`);
  expect(new Set(issued).size).toBe(issued.length);
  expect(issued).toContain('D1 overdue-15');
});
