import { expect, it } from 'vitest';
import type { CalendarCorrection } from '../../shared/domain/calendar-corrections.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import { allOf, caseId, commitTo, day, instant, person, reason } from './samples.ts';
import type { Stores } from './dynamo-stores.ts';
import { onEveryStore } from './stores.ts';

const programme = currentProgramme.id;
const correction = (number: number, holiday = '2027-03-11'): CalendarCorrection => ({
  programme,
  number,
  holidays: [day(holiday)],
  workingDays: [],
  reason,
  by: person('amina'),
  at: instant('2027-03-09'),
});

onEveryStore('the calendar store', (empty) => {
  const behind = async ({ calendars }: Stores, corrections: number) =>
    (await allOf(async (page) => calendars.casesBehind(programme, corrections, page), 2)).map((one) => [
      one.caseId,
      one.corrections,
    ]);
  const opened = async (stores: Stores, ...cases: [string, number][]): Promise<void> => {
    for (const [id, corrections] of cases) {
      await stores.store.commit({ ...commitTo(caseId(id)), corrections });
    }
  };

  it('keeps corrections in order, and takes only the next', async () => {
    const { calendars } = await empty();
    expect(await calendars.corrections(programme)).toEqual([]);
    for (const number of [1, 2, 3]) expect(await calendars.add(correction(number))).toBe(true);
    expect(await calendars.add(correction(2, '2027-03-12'))).toBe(false);
    expect(await calendars.corrections(programme)).toEqual([1, 2, 3].map((number) => correction(number)));
    expect(await calendars.corrections('another')).toEqual([]);
  });

  it('of two corrections at the same moment takes one', async () => {
    const { calendars } = await empty();
    const added = await Promise.all(['2027-03-11', '2027-03-12'].map(async (on) => calendars.add(correction(1, on))));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await calendars.corrections(programme)).toHaveLength(1);
  });

  it('lists the cases that are behind, furthest first, and lets them catch up', async () => {
    const stores = await empty();
    await opened(stores, ['C-1', 2], ['C-2', 0], ['C-3', 1], ['C-4', 0]);
    expect(await behind(stores, 0)).toEqual([]);
    expect(await behind(stores, 2)).toEqual([
      ['C-2', 0],
      ['C-4', 0],
      ['C-3', 1],
    ]);
    await stores.calendars.caughtUp({ caseId: caseId('C-2'), programme, corrections: 0 }, 2);
    expect(await behind(stores, 2)).toEqual([
      ['C-4', 0],
      ['C-3', 1],
    ]);
    expect(await behind(stores, 3)).toHaveLength(4);
  });

  it('never takes a case back', async () => {
    const stores = await empty();
    await opened(stores, ['C-1', 0]);
    const row = { caseId: caseId('C-1'), programme, corrections: 0 };
    await stores.calendars.caughtUp(row, 2);
    await stores.calendars.caughtUp(row, 1);
    expect(await behind(stores, 2)).toEqual([]);
  });

  it('forgets a case that has ended', async () => {
    const stores = await empty();
    await opened(stores, ['C-1', 0], ['C-2', 0]);
    await stores.calendars.caughtUp({ caseId: caseId('C-1'), programme, corrections: 0 }, 'ended');
    expect(await behind(stores, 9)).toEqual([['C-2', 0]]);
  });
});
