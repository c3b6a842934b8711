import { expect, it } from 'vitest';
import type { Digest } from '../../shared/domain/digest.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import { allOf, caseId, day, instant, person, stored } from './samples.ts';
import { onEveryStore } from './stores.ts';

const programme = { id: currentProgramme.id, version: currentProgramme.version };
const digest = (changes: Partial<Digest> = {}): Digest => ({
  to: person('hind'),
  kind: 'daily',
  day: day('2026-03-02'),
  at: instant('2026-03-02'),
  sections: [
    { what: 'due', items: [{ caseId: caseId('C-1'), programme, kind: 'due', due: day('2026-03-16') }], more: 2 },
  ],
  collects: [{ caseId: caseId('C-1'), slot: 'a' }],
  ...changes,
});

onEveryStore('the digest store', (empty) => {
  it('keeps the first digest of a person, kind and day', async () => {
    const { digests } = await empty();
    expect(await digests.find(person('hind'), 'daily', day('2026-03-02'))).toBeUndefined();
    expect(await digests.add(digest())).toEqual(digest());
    expect(await digests.add(digest({ sections: [] }))).toEqual(digest());
    expect(await digests.add(digest({ kind: 'weekly', sections: [] }))).toMatchObject({ sections: [] });
    expect(await digests.find(person('hind'), 'daily', day('2026-03-02'))).toEqual(digest());
    expect(await digests.find(person('hind'), 'daily', day('2026-03-03'))).toBeUndefined();
  });

  it('of two at the same moment keeps one, which both are told', async () => {
    const { digests } = await empty();
    const [one, other] = await Promise.all([digests.add(digest()), digests.add(digest({ collects: [] }))]);
    expect(one).toEqual(other);
  });

  it('remembers which weeks are told', async () => {
    const { digests } = await empty();
    expect(await digests.isWeekTold(day('2026-03-02'))).toBe(false);
    await digests.markWeekTold(day('2026-03-02'));
    await digests.markWeekTold(day('2026-03-02'));
    expect(await digests.isWeekTold(day('2026-03-02'))).toBe(true);
    expect(await digests.isWeekTold(day('2026-03-09'))).toBe(false);
  });
});

onEveryStore('held mails', (empty) => {
  const held = (slot: string, to: string, heldUntil: string): MailSlot => ({
    caseId: caseId('C-1'),
    slot,
    to: person(to),
    seq: 3,
    template: 'reminder-due',
    state: 'held',
    at: instant('2026-03-02'),
    heldUntil: instant(heldUntil),
  });

  it('are listed when they need wait no longer, person by person, and are not pending', async () => {
    const { mails } = await empty();
    const all = [held('a', 'hind', '2026-03-03'), held('b', 'asma', '2026-03-03'), held('c', 'hind', '2026-03-03')];
    await mails.queue([...all, held('d', 'hind', '2026-03-04')]);
    const due = await allOf(async (page) => mails.heldBefore(instant('2026-03-03'), page), 2);
    expect(due.map(({ slot }) => slot)).toEqual(['b', 'a', 'c']);
    expect((await mails.heldBefore(instant('2026-03-02'), { limit: 9 })).items).toEqual([]);
    expect((await mails.pendingBefore(instant('2026-03-09'), { limit: 9 })).items).toEqual([]);
    const [first] = due;
    if (first === undefined) throw new Error('none is held');
    const { heldUntil: _, ...rest } = first;
    expect(await mails.advance(first, { ...rest, state: 'queued' })).toBe(true);
    expect(await mails.advance(first, { ...rest, state: 'gathered' })).toBe(false);
    expect((await mails.heldBefore(instant('2026-03-03'), { limit: 9 })).items).toHaveLength(2);
    expect((await mails.pendingBefore(instant('2026-03-09'), { limit: 9 })).items).toHaveLength(1);
  });
});

onEveryStore('the cases in a coordinator’s care', (empty) => {
  const assigned = (to: string | null) => ({ type: 'PersonAssigned', data: { duty: 'coordinator', person: to } });
  const entered = (due: string) => ({
    type: 'StageEntered',
    data: { stage: 'diagnosis', on: '2026-03-02', due: [{ milestone: 'D1', due }] },
  });

  it('are those in which something is due, earliest first', async () => {
    const { store, queries } = await empty();
    const open = async (id: string, due: string, to = 'asma') =>
      stored(store, await stored(store, caseId(id)), { facts: [assigned(to), entered(due)] });
    await open('C-1', '2026-03-20');
    await open('C-2', '2026-03-10');
    await open('C-3', '2026-03-17');
    await open('C-4', '2026-03-01', 'badr');
    const inCare = async (before: string) =>
      (await allOf(async (page) => queries.inCareOf(person('asma'), day(before), page), 1)).map((card) => card.caseId);
    expect(await inCare('2026-03-18')).toEqual(['C-2', 'C-3']);
    expect(await inCare('2026-03-17')).toEqual(['C-2']);
    expect(await inCare('2027-01-01')).toEqual(['C-2', 'C-3', 'C-1']);
  });

  it('change hands, and leave the list when they are suspended or owe nothing', async () => {
    const { store, queries } = await empty();
    const c = await stored(store, await stored(store, caseId('C-1')), {
      facts: [assigned('asma'), entered('2026-03-10')],
    });
    const inCare = async (to: string) =>
      (await queries.inCareOf(person(to), day('2027-01-01'), { limit: 9 })).items.map((card) => card.caseId);
    expect(await inCare('asma')).toEqual(['C-1']);
    const handed = await stored(store, c, { facts: [assigned('badr')] });
    expect([await inCare('asma'), await inCare('badr')]).toEqual([[], ['C-1']]);
    const suspended = { type: 'CaseSuspended', data: { on: '2026-03-03', reason: 'Because it has to be so.' } };
    await stored(store, handed, { facts: [suspended] });
    expect(await inCare('badr')).toEqual([]);
  });
});
