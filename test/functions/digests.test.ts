import { describe, expect, it } from 'vitest';
import { CaseId, MilestoneKey, PersonId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { accept, asma, farid, open, reason, submit } from '../workflows/people.ts';
import { caseId, day, hour, intercept, makeWorld, type World } from '../workflows/world.ts';

const minute = 60_000;
const hindId = PersonId.parse('hind');

/** So many cases, opened on Monday 4 January 2027 at ten; the first reminders come up on Tuesday at nine. */
async function underWay(cases: number, start?: string): Promise<World> {
  const world = makeWorld(start);
  for (let index = 1; index < cases; index += 1) await open(world, CaseId.parse(`FZ1-CASE-${index}`));
  await open(world);
  world.sent.splice(0);
  return world;
}
/** Runs every quarter of an hour, as the schedule does. */
async function pass(world: World, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 15 * minute) {
    await world.advance(15 * minute);
    await world.reconcile();
  }
}
const to = (world: World, address: string) => world.sent.filter((mail) => mail.to === `${address}@example.ma`);
const states = (world: World, template: string) =>
  [...world.memory.mails.values()].filter((mail) => mail.template === template).map(({ state }) => state);

async function deactivate(world: World, id: PersonId): Promise<void> {
  const person = await world.directory.find(id);
  if (person === undefined) throw new Error(`${id} has no profile`);
  await world.directory.save({ ...person, deactivated: true });
}

describe('the reminders of a morning', () => {
  it('come one by one, up to five to a person, a quarter of an hour after nine', async () => {
    const world = await underWay(5);
    await world.advance(23 * hour);
    expect(states(world, 'reminder-due')).toEqual(Array.from({ length: 5 }, () => 'held'));
    await world.advance(14 * minute);
    await world.reconcile();
    expect(to(world, 'hind')).toEqual([]);
    await world.advance(minute);
    await world.reconcile();
    expect(to(world, 'hind')).toHaveLength(5);
    expect(states(world, 'reminder-due')).toEqual(Array.from({ length: 5 }, () => 'sent'));
  });

  it('say in the one mail what each form still lacks', async () => {
    const world = await underWay(6);
    const [key] = Object.keys(world.case().milestones);
    const milestone = MilestoneKey.parse(key);
    const draft = { caseId, milestone, version: 1, language: 'fr', by: hindId, at: world.clock.now() } as const;
    await world.ports.drafts.save({ ...draft, content: {} });
    await pass(world, day);
    const lines = to(world, 'hind')[0]?.text.split('\n') ?? [];
    expect(lines.filter((line) => line.includes('pas encore commencé'))).toHaveLength(5);
    expect(lines.filter((line) => /il manque \d+ réponses/.test(line))).toHaveLength(1);
  });

  it('come as one mail if they are more, and stand in the log of each case', async () => {
    const world = await underWay(6);
    await pass(world, day);
    const [digest, ...others] = to(world, 'hind');
    expect(others).toEqual([]);
    expect(digest?.subject).toContain('6 points');
    expect(digest?.text).toContain('FZ1-CASE-5');
    expect(digest?.headers).not.toHaveProperty('List-Unsubscribe');
    expect(states(world, 'reminder-due')).toEqual(Array.from({ length: 6 }, () => 'gathered'));
    for (const { case: c } of world.memory.cases.values()) {
      const { items } = await world.mails.ofCase(c.id, { limit: 50 });
      expect(items.find(({ template }) => template === 'reminder-due')).toMatchObject({
        digest: { kind: 'daily', day: '2027-01-05' },
      });
    }
  });

  it('are told once, whatever crashes: the digest that was written first is the one that goes out', async () => {
    const world = await underWay(7);
    await world.advance(23 * hour + 15 * minute);
    let crashes = 0;
    for (const step of ['queue', 'advance'] as const) {
      intercept(world.ports.mails, step, (_real, back) => async () => {
        back();
        crashes += 1;
        throw new Error('died');
      });
      await world.reconcile();
    }
    await world.reconcile();
    await pass(world, 3 * hour);
    expect(crashes).toBe(2);
    expect(to(world, 'hind')).toHaveLength(1);
    expect(states(world, 'reminder-due')).toEqual(Array.from({ length: 7 }, () => 'gathered'));
  });

  it('that come after the digest of the day wait for the next morning', async () => {
    const world = await underWay(6);
    await pass(world, day);
    const [slot] = world.memory.mails.values();
    if (slot === undefined) throw new Error('no mail');
    const { digest: _, ...late } = slot;
    await world.mails.queue([
      {
        ...late,
        slot: 'late',
        to: hindId,
        state: 'held',
        heldUntil: world.clock.now(),
        seq: world.history().findLast(({ type }) => type === 'ReminderIssued')?.seq ?? 1,
        caseId,
        template: 'reminder-due',
      },
    ]);
    await pass(world, hour);
    expect(to(world, 'hind')).toHaveLength(1);
    await pass(world, 23 * hour);
    expect(to(world, 'hind')).toHaveLength(2);
  });

  it('are not sent once what they ask for is done, or the case is suspended', async () => {
    const world = await underWay(2);
    await world.advance(23 * hour);
    await submit(world, 'D1');
    await world.run(farid, { type: 'suspend-case', reason }, CaseId.parse('FZ1-CASE-1'));
    await world.advance(15 * minute);
    world.sent.splice(0);
    await world.reconcile();
    expect(to(world, 'hind')).toEqual([]);
    const reminders = [...world.memory.mails.values()].filter(({ template }) => template === 'reminder-due');
    expect(reminders.map(({ state, why }) => [state, why])).toEqual([
      ['undeliverable', 'overtaken'],
      ['undeliverable', 'overtaken'],
    ]);
  });

  it('ask for no review that was done while they waited', async () => {
    const world = await underWay(1);
    await submit(world, 'D1');
    // Five business days later, since Monday the 11th is a feast.
    await world.advance(7 * day + 23 * hour);
    expect(states(world, 'reminder-to-review')).toEqual(['held']);
    await world.advance(5 * minute);
    await accept(world, 'D1');
    await world.advance(10 * minute);
    await world.reconcile();
    const [reminder] = [...world.memory.mails.values()].filter(({ template }) => template === 'reminder-to-review');
    expect(reminder).toMatchObject({ state: 'undeliverable', why: 'overtaken' });
  });

  it('never go to somebody whose account is deactivated, alone or as one mail; each case’s log says so', async () => {
    for (const cases of [2, 6]) {
      const world = await underWay(cases);
      await deactivate(world, hindId);
      await pass(world, day);
      expect(to(world, 'hind')).toEqual([]);
      const reminders = [...world.memory.mails.values()].filter(
        (mail) => mail.to === hindId && mail.heldUntil === undefined,
      );
      expect(reminders.filter(({ template }) => template.startsWith('digest'))).toEqual([]);
      const why = reminders.filter(({ template }) => template === 'reminder-due').map((mail) => mail.why);
      expect(why).toEqual(Array.from({ length: cases }, () => 'deactivated'));
    }
  });

  it('never go out at night, on a Sunday or on a feast, however late they are', async () => {
    const world = await underWay(1);
    await world.advance(23 * hour + minute);
    // The run that should have sent them is missing until the evening of Friday 8 January; Monday the 11th is a feast.
    await world.advance(3 * day + 10 * hour);
    await pass(world, 3 * day + 13 * hour + 45 * minute);
    expect(world.clock.now()).toBe('2027-01-12T08:46:00.000Z');
    expect(to(world, 'hind')).toEqual([]);
    await pass(world, hour);
    expect(to(world, 'hind').length).toBeGreaterThan(0);
  });
});

describe('a coordinator’s week', () => {
  const weekly = (world: World, who = 'asma') =>
    to(world, who).filter(({ subject }) => subject.startsWith('Votre semaine'));

  it('begins on Monday at nine with what is overdue, due within fourteen days and waiting for her', async () => {
    // Opened on Wednesday: D1 is due on Thursday 21 January.
    const world = await underWay(2, '2027-01-06T10:00:00.000Z');
    await submit(world, 'D2');
    await world.advance(10 * day + 22 * hour);
    await pass(world, 23 * hour);
    expect(world.clock.now()).toBe('2027-01-18T07:00:00.000Z');
    expect(weekly(world)).toEqual([]);
    await pass(world, 3 * hour);
    const [mail, ...others] = weekly(world);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Échéances à venir');
    expect(mail?.text).toContain('En attente de votre décision');
    expect(mail?.text.match(/D1/g)).toHaveLength(2);
    expect(mail?.text).toContain('D2');
    expect(mail?.headers?.['List-Unsubscribe']).toBeDefined();
    await pass(world, 5 * day);
    expect(weekly(world)).toHaveLength(1);
    await pass(world, 3 * day);
    expect(weekly(world)).toHaveLength(2);
    expect(weekly(world)[1]?.text).toContain('En retard');
  });

  it('begins on Tuesday if Monday is a feast', async () => {
    const world = await underWay(1, '2027-01-08T10:00:00.000Z');
    await pass(world, 3 * day + 12 * hour);
    expect(weekly(world)).toEqual([]);
    await pass(world, 12 * hour);
    expect(world.clock.now()).toBe('2027-01-12T10:00:00.000Z');
    expect(weekly(world)).toHaveLength(1);
  });

  it('is made up for on a later day of the week if nothing ran on Monday', async () => {
    const world = await underWay(1, '2027-01-15T10:00:00.000Z');
    await world.advance(6 * day);
    await world.reconcile();
    expect(weekly(world)).toHaveLength(1);
    expect(await world.digests.isWeekTold(LocalDate.parse('2027-01-18'))).toBe(true);
  });

  it('is not sent to who does not want it', async () => {
    const world = await underWay(1, '2027-01-15T10:00:00.000Z');
    await world.directory.change(asma.id, { digests: false });
    await world.advance(3 * day);
    await world.reconcile();
    expect(weekly(world)).toEqual([]);
    expect(await world.digests.isWeekTold(LocalDate.parse('2027-01-18'))).toBe(true);
  });

  it('is not even written for one whose account is deactivated', async () => {
    const world = await underWay(1, '2027-01-15T10:00:00.000Z');
    await deactivate(world, asma.id);
    await world.advance(3 * day);
    await world.reconcile();
    expect(weekly(world)).toEqual([]);
    expect([...world.memory.mails.values()].filter(({ template }) => template === 'digest-weekly')).toEqual([]);
    expect(await world.digests.isWeekTold(LocalDate.parse('2027-01-18'))).toBe(true);
  });

  it('goes on where a run stopped, and tells nobody twice', async () => {
    const world = await underWay(1, '2027-01-15T10:00:00.000Z');
    await world.advance(3 * day);
    intercept(world.ports.mails, 'queue', (_real, back) => async () => {
      back();
      throw new Error('died');
    });
    await world.reconcile();
    expect(await world.digests.isWeekTold(LocalDate.parse('2027-01-18'))).toBe(false);
    await pass(world, hour);
    expect(weekly(world)).toHaveLength(1);
    expect(await world.digests.isWeekTold(LocalDate.parse('2027-01-18'))).toBe(true);
  });

  it('has no mail if there is nothing to tell, and nothing of a suspended case', async () => {
    const world = await underWay(1, '2027-01-15T10:00:00.000Z');
    await world.run(farid, { type: 'suspend-case', reason });
    await world.advance(3 * day);
    await world.reconcile();
    expect(weekly(world)).toEqual([]);
  });
});
