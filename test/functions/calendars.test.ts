import { beforeEach, describe, expect, it } from 'vitest';
import { CaseId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { adil, amina, asma, farid, hind } from '../domain/people.ts';
import { farid as fundManager, open, reason, submit } from '../workflows/people.ts';
import { caseId, day, hour, intercept, makeWorld, type World } from '../workflows/world.ts';
import { type Api, makeApi } from './api.ts';

const path = '/v1/administration/calendars/fonzid';
const days = (...dates: string[]) => dates.map((date) => LocalDate.parse(date));
const minute = 60_000;

describe('the administrator', () => {
  let api: Api;
  beforeEach(() => {
    api = makeApi();
  });
  const correct = (body: object) => api.as(amina).post(`${path}/corrections`, { workingDays: [], reason, ...body });

  it('reads which holidays are predictions, and corrects them', async () => {
    expect((await api.as(amina).get(path)).body).toMatchObject({
      programme: 'fonzid',
      zone: 'Africa/Casablanca',
      provisional: fonzid.calendar.dated,
      corrections: [],
    });
    const answer = await correct({ holidays: ['2027-03-12'], workingDays: ['2027-03-10'] });
    expect(answer).toMatchObject({ status: 201, body: { number: 1, by: 'amina', holidays: ['2027-03-12'] } });
    const { body } = (await api.as(amina).get(path)) as { body: { dated: string[]; provisional: string[] } };
    expect(body.dated).toContain('2027-03-12');
    expect(body.dated).not.toContain('2027-03-10');
    expect(body.provisional).not.toContain('2027-03-10');
  });

  it('is refused a correction a second time, and one of a programme that is not there', async () => {
    await correct({ holidays: ['2027-03-12'] });
    expect(await correct({ holidays: ['2027-03-12'] })).toMatchObject({
      status: 409,
      body: { rule: 'calendar.unchanged' },
    });
    expect(await correct({ holidays: ['2026-02-27'] })).toMatchObject({
      status: 422,
      body: { rule: 'calendar.day-past', title: expect.stringContaining('February') },
    });
    const elsewhere = await api.as(amina).get('/v1/administration/calendars/nowhere');
    expect(elsewhere).toMatchObject({ status: 404, body: { rule: 'calendar.unknown' } });
    expect(
      (
        await api.as(amina).post('/v1/administration/calendars/nowhere/corrections', {
          holidays: ['2027-03-12'],
          workingDays: [],
          reason,
        })
      ).status,
    ).toBe(404);
  });

  it('of two at the same moment one is told to read it again', async () => {
    intercept(api.calendars, 'corrections', (real, back) => async (programme) => {
      back();
      const earlier = await real(programme);
      await correct({ holidays: ['2027-03-12'] });
      return earlier;
    });
    expect(await correct({ holidays: ['2027-03-15'] })).toMatchObject({
      status: 409,
      body: { rule: 'calendar.moved-on' },
    });
    expect(api.memory.corrections.get('fonzid')).toHaveLength(1);
  });

  it('is the only one who may', async () => {
    for (const other of [hind, asma, farid, adil]) {
      expect((await api.as(other).get(path)).status).toBe(403);
      expect(
        (await api.as(other).post(`${path}/corrections`, { holidays: ['2027-03-12'], workingDays: [], reason })).status,
      ).toBe(403);
    }
    expect(api.memory.corrections.size).toBe(0);
  });
});

describe('a corrected calendar', () => {
  const correct = async (world: World, number: number, ...holidays: string[]) =>
    world.calendars.add({
      programme: 'fonzid',
      number,
      holidays: days(...holidays),
      workingDays: [],
      reason,
      by: amina.id,
      at: world.clock.now(),
    });
  const dueOf = (world: World, key = 'D1') => world.case().milestones[key]?.due;
  const told = (world: World) => world.history().filter(({ type }) => type === 'DueDatesRecomputed');
  /** A case whose D1 is due on Tuesday 19 January 2027. */
  const begun = async (): Promise<World> => {
    const world = makeWorld();
    await open(world);
    return world;
  };

  it('moves the due dates of open cases, once, with the reason in the history, and tells the parties', async () => {
    const world = await begun();
    const before = dueOf(world);
    if (before === undefined) throw new Error('D1 has no due date');
    await correct(world, 1, before);
    await world.advance(10 * minute);
    await world.reconcile();
    expect(told(world).map(({ data, actor }) => [data, actor.id])).toEqual([
      [{ correction: 1, reason, moved: [{ milestone: 'D1', from: before, to: dueOf(world) }] }, 'workflow'],
    ]);
    expect(dueOf(world)).not.toBe(before);
    expect([...world.memory.mails.values()].filter(({ template }) => template === 'due-dates-recomputed')).toHaveLength(
      2,
    );
    await world.reconcile();
    await world.advance(hour);
    await world.reconcile();
    expect(told(world)).toHaveLength(1);
  });

  it('waits until nobody can decide without it any more', async () => {
    const world = await begun();
    const before = dueOf(world);
    await correct(world, 1, String(before));
    await world.advance(6 * minute);
    await world.reconcile();
    expect(dueOf(world)).toBe(before);
    await world.advance(minute);
    await world.reconcile();
    expect(dueOf(world)).not.toBe(before);
  });

  it('goes on where it stopped: after a crash nothing is done twice, nothing is forgotten', async () => {
    const world = await begun();
    const other = CaseId.parse('FZ1-AIN-JOHRA');
    await open(world, other);
    const before = String(dueOf(world));
    await correct(world, 1, before);
    await world.advance(10 * minute);
    intercept(world.ports.calendars, 'caughtUp', (_real, back) => async () => {
      back();
      throw new Error('died after the event was written');
    });
    await world.reconcile();
    await world.reconcile();
    for (const id of [caseId, other]) {
      const events = world.memory.events.get(id) ?? [];
      expect(events.filter(({ type }) => type === 'DueDatesRecomputed')).toHaveLength(1);
    }
    expect((await world.calendars.casesBehind('fonzid', 1, { limit: 10 })).items).toEqual([]);
  });

  it('two corrections are taken to a case in their order, each with an event of its own', async () => {
    const world = await begun();
    await correct(world, 1, String(dueOf(world)));
    await correct(world, 2, String(dueOf(world, 'D2')));
    await world.advance(10 * minute);
    await world.reconcile();
    expect(told(world).map(({ data }) => (data as { correction: number }).correction)).toEqual([1, 2]);
  });

  it('holds for cases that are opened afterwards, which are in line from the start', async () => {
    const world = makeWorld();
    await correct(world, 1, '2027-01-19');
    await world.advance(10 * minute);
    await open(world);
    expect(dueOf(world)).toBe('2027-01-20');
    await world.reconcile();
    expect(told(world)).toEqual([]);
  });

  it('catches up with what was decided by a Lambda that had not read it yet', async () => {
    const world = makeWorld();
    await world.ports.programmes.current();
    await correct(world, 1, '2027-01-19');
    await open(world);
    expect(dueOf(world)).toBe('2027-01-19');
    await world.advance(10 * minute);
    await world.reconcile();
    expect(dueOf(world)).toBe('2027-01-20');
  });

  it('wakes an execution that would sleep past a reminder which comes earlier now', async () => {
    const world = await begun();
    await world.advance(2 * day);
    const until = String(world.memory.waits.get(caseId)?.until);
    expect(until.slice(0, 10)).toBe('2027-01-12');
    // The day of the next reminder becomes a holiday: it is said on the business day before.
    await correct(world, 1, until.slice(0, 10));
    await world.advance(10 * minute);
    await world.reconcile();
    const wait = world.memory.waits.get(caseId);
    expect(String(wait?.until) < until).toBe(true);
    expect(world.memory.cases.get(caseId)?.card.wakeAt).toBe(wait?.until);
  });

  it('says nothing in a suspended case, and leaves one alone that has ended', async () => {
    const world = await begun();
    await world.run(fundManager, { type: 'suspend-case', reason });
    const mails = world.memory.mails.size;
    const before = dueOf(world);
    await correct(world, 1, String(before));
    await world.advance(10 * minute);
    await world.reconcile();
    expect(dueOf(world)).not.toBe(before);
    expect(world.memory.mails.size).toBe(mails);
    await world.run(fundManager, { type: 'withdraw-case', reason });
    await correct(world, 2, String(dueOf(world)));
    await world.advance(10 * minute);
    await world.reconcile();
    expect(told(world)).toHaveLength(1);
    expect((await world.calendars.casesBehind('fonzid', 9, { limit: 10 })).items).toEqual([]);
  });

  it('counts for the reviewer’s clock too', async () => {
    const world = await begun();
    await submit(world, 'D1');
    // Five business days from the 4th are the 12th; without the 6th it is the 13th.
    await correct(world, 1, '2027-01-06');
    await world.advance(10 * minute);
    await world.reconcile();
    await world.advance(9 * day);
    const reviews = world
      .history()
      .filter(({ type, data }) => type === 'ReminderIssued' && 'step' in data && data.step === 'review-5');
    expect(reviews.map(({ at }) => at.slice(0, 10))).toEqual(['2027-01-13']);
  });
});
