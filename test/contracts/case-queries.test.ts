import { expect, it } from 'vitest';
import type { Health } from '../../shared/domain/health.ts';
import type { Waiting } from '../../shared/domain/waiting.ts';
import type { CaseCard } from '../../shared/domain/case-card.ts';
import { allOf, caseId, day, instant, organisation, person, reason, stored } from './samples.ts';
import { onEveryStore } from './stores.ts';

const waitsFor = (who: string | undefined, since: string, role: Waiting['role'] = 'coordinator'): Waiting => ({
  what: 'review',
  milestone: 'D1',
  role,
  for: who === undefined ? undefined : person(who),
  since: instant(since),
});
const ids = (cards: { caseId: string }[]): string[] => cards.map((card) => card.caseId);
const suspension = { type: 'CaseSuspended', data: { on: '2026-03-03', reason } };

onEveryStore('the queries', (empty) => {
  it('lists the cases of an organisation, and of no other', async () => {
    const { store, queries } = await empty();
    for (const name of ['C-5', 'C-2', 'C-4', 'C-1', 'C-3']) await stored(store, caseId(name));
    await stored(store, caseId('R-1'), { organisation: 'rivals' });
    const own = await allOf(async (page) => queries.ofOrganisation(organisation('yasmine'), page), 2);
    expect(ids(own)).toEqual(['C-1', 'C-2', 'C-3', 'C-4', 'C-5']);
    const none = await queries.ofOrganisation(organisation('nobody'), { limit: 2 });
    expect(none).toEqual({ items: [] });
  });

  it('gives the cards as they were committed', async () => {
    const { store, queries } = await empty();
    const { card } = await stored(store, caseId('C-1'));
    expect((await queries.ofOrganisation(organisation('yasmine'), { limit: 2 })).items).toEqual([card]);
  });

  it('lists a stage by what needs people first, and one health alone', async () => {
    const { store, queries } = await empty();
    const healths: Health[] = ['on_track', 'withdrawn', 'overdue', 'completed', 'at_risk', 'suspended', 'overdue'];
    for (const [index, health] of healths.entries()) {
      await stored(store, caseId(`C-${index}`), { card: { stage: 'diagnosis', health } });
    }
    await stored(store, caseId('ELSEWHERE'), { card: { stage: 'design', health: 'overdue' } });
    const all = await allOf(async (page) => queries.inStage('diagnosis', undefined, page));
    expect(ids(all)).toEqual(['C-2', 'C-6', 'C-4', 'C-0', 'C-5', 'C-3', 'C-1']);
    const overdue = await allOf(async (page) => queries.inStage('diagnosis', 'overdue', page), 1);
    expect(ids(overdue)).toEqual(['C-2', 'C-6']);
  });

  it('counts the cases of one health in a stage, and no further than asked', async () => {
    const { store, queries } = await empty();
    const card = { stage: 'diagnosis', health: 'overdue' } as const;
    for (const name of ['C-1', 'C-2', 'C-3']) await stored(store, caseId(name), { card });
    await stored(store, caseId('C-4'), { card: { ...card, health: 'at_risk' } });
    await stored(store, caseId('C-5'), { card: { ...card, stage: 'design' } });
    expect(await queries.countInStage('diagnosis', 'overdue', 10)).toBe(3);
    expect(await queries.countInStage('diagnosis', 'overdue', 2)).toBe(2);
    expect(await queries.countInStage('build', 'overdue', 10)).toBe(0);
  });

  it('moves a case in its lists when it changes', async () => {
    const { store, queries } = await empty();
    const opened = await stored(store, caseId('C-1'), { card: { stage: 'diagnosis', health: 'on_track' } });
    await stored(store, opened, { facts: [suspension], card: { stage: 'diagnosis', health: 'suspended' } });
    expect((await queries.inStage('diagnosis', 'on_track', { limit: 5 })).items).toEqual([]);
    expect(ids((await queries.inStage('diagnosis', 'suspended', { limit: 5 })).items)).toEqual(['C-1']);
  });

  it('queues what waits for a person, longest waiting first', async () => {
    const { store, queries } = await empty();
    await stored(store, caseId('C-1'), { card: { waiting: [waitsFor('asma', '2026-03-04')] } });
    await stored(store, caseId('C-2'), {
      card: { waiting: [waitsFor('asma', '2026-03-02'), waitsFor('asma', '2026-03-05')] },
    });
    await stored(store, caseId('C-3'), { card: { waiting: [waitsFor('badr', '2026-03-01')] } });
    await stored(store, caseId('C-4'), { card: { waiting: [] } });
    await stored(store, caseId('C-5'), { card: { waiting: [waitsFor('asma', '2026-03-03')] } });
    expect(ids(await allOf(async (page) => queries.queueOf(person('asma'), page), 1))).toEqual(['C-2', 'C-5', 'C-1']);
  });

  it('queues a case with everyone it waits for, also two in one role', async () => {
    const { store, queries } = await empty();
    const waiting = [
      waitsFor('asma', '2026-03-01'),
      waitsFor('badr', '2026-03-02'),
      waitsFor(undefined, '2026-03-03'),
      waitsFor('farid', '2026-03-04', 'fund_manager'),
    ];
    const { card } = await stored(store, caseId('C-1'), { card: { waiting } });
    const { wakeAt: _, ...listed } = card;
    for (const who of [person('asma'), person('badr'), { role: 'coordinator' } as const, person('farid')]) {
      expect((await queries.queueOf(who, { limit: 5 })).items).toEqual([listed]);
    }
    expect((await queries.queueOf({ role: 'fund_manager' }, { limit: 5 })).items).toEqual([]);
  });

  it('takes a case out of a queue as soon as it no longer waits for that person, and back in', async () => {
    const { store, queries } = await empty();
    const queued = async (): Promise<string[][]> =>
      Promise.all(['asma', 'farid'].map(async (who) => ids((await queries.queueOf(person(who), { limit: 5 })).items)));
    const asma = waitsFor('asma', '2026-03-02');
    const farid = waitsFor('farid', '2026-03-03', 'fund_manager');
    const toBoth = await stored(store, caseId('C-1'), { card: { waiting: [asma, farid] } });
    expect(await queued()).toEqual([['C-1'], ['C-1']]);
    const toFarid = await stored(store, toBoth, { facts: [suspension], card: { waiting: [farid] } });
    expect(await queued()).toEqual([[], ['C-1']]);
    const resumption = { type: 'CaseResumed', data: { on: '2026-03-03', pausedDays: 0, due: [], reason } };
    const toNobody = await stored(store, toFarid, { facts: [resumption], card: { waiting: [] } });
    expect(await queued()).toEqual([[], []]);
    await stored(store, toNobody, { facts: [suspension], card: { waiting: [asma] } });
    expect(await queued()).toEqual([['C-1'], []]);
  });

  it('pages through a history in order', async () => {
    const { store, queries } = await empty();
    const people = Array.from({ length: 11 }, (_, index) => ({
      type: 'PersonAssigned',
      data: { duty: 'owner', person: `p-${index}` },
    }));
    await stored(store, await stored(store, caseId('C-1')), { facts: people });
    const history = await allOf(async (page) => queries.history(caseId('C-1'), page), 4);
    expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await queries.event(caseId('C-1'), 12)).toEqual(history.at(-1));
    expect(await queries.event(caseId('C-1'), 13)).toBeUndefined();
    expect(await queries.history(caseId('NO-SUCH'), { limit: 3 })).toEqual({ items: [] });
  });

  it('lists the events of a day over all cases in order of time, page by page', async () => {
    const { store, queries } = await empty();
    const expected: string[] = [];
    for (let minute = 10; minute < 40; minute += 1) {
      const name = `C-${(minute * 7) % 30}`;
      await stored(store, caseId(name), { at: instant(`2026-03-02T10:${minute}:00.000Z`) });
      expected.push(name);
    }
    await stored(store, caseId('YESTERDAY'), { at: instant('2026-03-01T23:59:59.999Z') });
    await stored(store, caseId('TOMORROW'), { at: instant('2026-03-03T00:00:00.000Z') });
    expect(ids(await allOf(async (page) => queries.ofDay(day('2026-03-02'), page), 7))).toEqual(expected);
    const { items } = await queries.ofDay(day('2026-03-03'), { limit: 5 });
    expect(items).toMatchObject([{ caseId: 'TOMORROW', seq: 1, type: 'CaseOpened', actor: { id: 'asma' } }]);
  });

  it('says that there is no next page when there is none', async () => {
    const { store, queries } = await empty();
    for (const name of ['C-1', 'C-2']) await stored(store, caseId(name));
    const page = await queries.ofOrganisation(organisation('yasmine'), { limit: 2 });
    expect(page.items).toHaveLength(2);
    expect(page).not.toHaveProperty('next');
  });

  it('neither skips nor repeats a case that stays where it is while others come and change', async () => {
    const { store, queries } = await empty();
    const card: Partial<CaseCard> = { stage: 'diagnosis', health: 'on_track' };
    for (const name of ['C-2', 'C-4', 'C-6', 'C-8']) await stored(store, caseId(name), { card });
    const seen: string[] = [];
    let cursor: string | undefined;
    let turn = 0;
    do {
      const page = await queries.inStage('diagnosis', 'on_track', { limit: 1, cursor });
      seen.push(...ids(page.items));
      cursor = page.next;
      await stored(store, caseId(`C-${turn * 2 + 1}`), { card });
      turn += 1;
    } while (cursor !== undefined);
    expect(seen.filter((name) => ['C-2', 'C-4', 'C-6', 'C-8'].includes(name))).toEqual(['C-2', 'C-4', 'C-6', 'C-8']);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
