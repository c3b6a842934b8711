import { expect, it } from 'vitest';
import { searchWordsOf } from '../../shared/domain/search-words.ts';
import { allOf, caseId, commitTo, coordinator, day, instant, person, project, reason, stored } from './samples.ts';
import type { Stores } from './dynamo-stores.ts';
import { onEveryStore } from './stores.ts';

const ids = (cards: { caseId: string }[]): string[] => cards.map((card) => card.caseId);
const opening = (changes: object, of = 'yasmine') => ({
  facts: [
    { type: 'CaseOpened', data: { project: { ...project, ...changes }, organisation: of, kickoffOn: '2026-03-02' } },
  ],
  organisation: of,
});
const assigned = (who: string | null, duty = 'owner') => ({ type: 'PersonAssigned', data: { duty, person: who } });

async function three({ store }: Stores): Promise<void> {
  await stored(
    store,
    caseId('FZ1-TAWFIK'),
    opening({ title: { fr: 'Parc Tawfik Jadida', ar: 'حظيرة توفيق الجديدة' }, zone: 'Bouskoura' }),
  );
  await stored(
    store,
    caseId('FZ1-IZDIHAR'),
    opening({ title: { fr: 'Centre Izdihar' }, zone: 'Sidi Bernoussi' }, 'izdihar'),
  );
  await stored(store, caseId('FZ2-PARC'), opening({ title: { fr: 'Parc parcellaire de Kénitra' }, zone: 'Kénitra' }));
}

onEveryStore('finding cases', (empty) => {
  const named = async ({ queries }: Stores, text: string, limit = 2) =>
    ids(await allOf(async (page) => queries.named(searchWordsOf(text), page), limit));

  it('by the words of its reference, title, zone and holder, or their beginnings', async () => {
    const stores = await empty();
    await three(stores);
    expect(await named(stores, 'tawfik')).toEqual(['FZ1-TAWFIK']);
    expect(await named(stores, 'FZ1')).toEqual(['FZ1-IZDIHAR', 'FZ1-TAWFIK']);
    expect(await named(stores, 'fz1-izdihar')).toEqual(['FZ1-IZDIHAR']);
    expect(await named(stores, 'Bousk')).toEqual(['FZ1-TAWFIK']);
    expect(await named(stores, 'yasmine')).toHaveLength(3);
    expect(await named(stores, 'kenitra')).toEqual(['FZ2-PARC']);
    expect(await named(stores, 'الجديده')).toEqual(['FZ1-TAWFIK']);
    expect(await named(stores, 'nowhere')).toEqual([]);
  });

  it('once, however many of its words begin so', async () => {
    const stores = await empty();
    await three(stores);
    expect((await named(stores, 'parc')).toSorted()).toEqual(['FZ1-TAWFIK', 'FZ2-PARC']);
    expect((await named(stores, 'parc', 1)).toSorted()).toEqual(['FZ1-TAWFIK', 'FZ2-PARC']);
  });

  it('by all the words at once', async () => {
    const stores = await empty();
    await three(stores);
    expect(await named(stores, 'parc boussk')).toEqual([]);
    expect(await named(stores, 'parc bousk')).toEqual(['FZ1-TAWFIK']);
  });

  it('by whoever has or had a duty in it or did something', async () => {
    const { store, queries } = await empty();
    const first = await stored(store, caseId('C-1'));
    const given = await stored(store, first, { facts: [assigned('hind')] });
    await stored(store, given, { facts: [assigned(null)] });
    await stored(store, await stored(store, caseId('C-2')), { facts: [assigned('hind', 'director')] });
    const involving = async (who: string, text = '') =>
      ids(await allOf(async (page) => queries.involving(person(who), searchWordsOf(text), page), 1));
    expect(await involving('hind')).toEqual(['C-1', 'C-2']);
    expect(await involving('hind', 'loghlam')).toEqual(['C-1', 'C-2']);
    expect(await involving('hind', 'tanger')).toEqual([]);
    expect(await involving(coordinator.id)).toEqual(['C-1', 'C-2']);
    expect(await involving('nobody')).toEqual([]);
  });

  it('gives their cards as they are now', async () => {
    const { store, queries } = await empty();
    const opened = await stored(store, caseId('C-1'), opening({}, 'izdihar'));
    const suspension = { type: 'CaseSuspended', data: { on: '2026-03-03', reason } };
    const { card } = await stored(store, opened, { facts: [suspension] });
    await stored(store, caseId('C-10'), opening({}, 'izdihar'));
    expect((await queries.named(['loghlam'], { limit: 5 })).items).toContainEqual(card);
    expect((await queries.involving(coordinator.id, [], { limit: 5 })).items).toContainEqual(card);
  });
});

onEveryStore('finding events', (empty) => {
  it('by who did it, over all cases, between days', async () => {
    const { store, queries } = await empty();
    for (const [index, date] of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].entries())
      await store.commit(commitTo(caseId(`C-${9 - index}`), { at: instant(date) }));
    const days = { from: day('2026-03-02'), to: day('2026-03-03') };
    const found = await allOf(async (page) => queries.ofActor(coordinator.id, days, page), 1);
    expect(found).toMatchObject([
      { caseId: 'C-8', seq: 1, type: 'CaseOpened', actor: { id: 'asma' } },
      { caseId: 'C-7', seq: 1 },
    ]);
    expect(await queries.ofActor(person('nobody'), days, { limit: 3 })).toEqual({ items: [] });
  });
});

onEveryStore('findings', (empty) => {
  const opened = (finding: string, due: string) => ({
    type: 'FindingOpened',
    data: { finding, severity: 'major', owner: 'owner', due, text: reason },
  });

  it('are listed over all cases as they stand, by due date', async () => {
    const { store, queries } = await empty();
    const first = await stored(store, await stored(store, caseId('C-1')), { facts: [opened('F1', '2026-03-20')] });
    await stored(store, await stored(store, caseId('C-2')), {
      facts: [opened('F1', '2026-03-25'), opened('F2', '2026-03-10')],
    });
    const standing = async (status: 'open' | 'answered' | 'closed') =>
      allOf(async (page) => queries.findings(status, page), 1);
    expect((await standing('open')).map((card) => `${card.caseId}/${card.finding}`)).toEqual([
      'C-2/F2',
      'C-1/F1',
      'C-2/F1',
    ]);
    const closed = { type: 'FindingClosed', data: { finding: 'F1', reason } };
    const { case: after } = await stored(store, first, { facts: [closed] });
    expect(await standing('closed')).toEqual([
      { caseId: 'C-1', finding: 'F1', title: project.title, ...after.findings['F1'] },
    ]);
    expect(await standing('open')).toHaveLength(2);
    expect(await standing('answered')).toEqual([]);
  });
});
