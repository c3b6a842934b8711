import { expect, it } from 'vitest';
import type { Wait } from '../../shared/ports.ts';
import { allOf, caseId, instant, reason, stored } from './samples.ts';
import { onEveryStore } from './stores.ts';

const id = caseId('C-1');
const suspension = { type: 'CaseSuspended', data: { on: '2026-03-03', reason } };
const wait = (changes: Partial<Wait> = {}): Wait => ({
  caseId: id,
  generation: 1,
  token: 'AQCEAAAAKgAAAAMAAAAAAAAAA',
  stage: 'diagnosis',
  version: 1,
  since: instant('2026-03-02'),
  until: instant('2026-03-20'),
  ...changes,
});

onEveryStore('the workflow store', (empty) => {
  const driven = async () => {
    const stores = await empty();
    const opened = await stored(stores.store, id);
    await stores.workflow.claimGeneration(id, 1);
    return { ...stores, opened };
  };

  it('finds a case with the generation that drives it', async () => {
    const { workflow, opened } = await driven();
    expect(await workflow.find(id)).toEqual({ ...opened, generation: 1 });
    expect(await workflow.find(caseId('NO-SUCH'))).toBeUndefined();
  });

  it('gives a generation to exactly one who claims it, and none out of turn', async () => {
    const { workflow } = await driven();
    expect(await workflow.claimGeneration(id, 1)).toBe(false);
    expect(await workflow.claimGeneration(id, 3)).toBe(false);
    const claims = await Promise.all([2, 2, 2, 2].map(async (generation) => workflow.claimGeneration(id, generation)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect((await workflow.find(id))?.generation).toBe(2);
    expect(await workflow.claimGeneration(caseId('NO-SUCH'), 1)).toBe(false);
  });

  it('parks an execution that has seen the case as it is', async () => {
    const { workflow } = await driven();
    expect(await workflow.findWait(id)).toBeUndefined();
    expect(await workflow.park(wait())).toBe(true);
    expect(await workflow.findWait(id)).toEqual(wait());
    expect((await workflow.find(id))?.card.wakeAt).toBe(wait().until);
  });

  it('parks no execution of another generation or that saw another version, and changes nothing then', async () => {
    const { workflow } = await driven();
    const before = await workflow.find(id);
    for (const changes of [{ version: 2 }, { generation: 2 }, { generation: 0 }, { caseId: caseId('NO-SUCH') }]) {
      expect(await workflow.park(wait(changes))).toBe(false);
    }
    expect(await workflow.findWait(id)).toBeUndefined();
    expect(await workflow.find(id)).toEqual(before);
  });

  it('forgets a wait whose token was used, and no newer one', async () => {
    const { workflow } = await driven();
    await workflow.park(wait());
    await workflow.park(wait({ token: 'newer' }));
    await workflow.unpark(wait());
    expect((await workflow.findWait(id))?.token).toBe('newer');
    await workflow.unpark(wait({ token: 'newer' }));
    expect(await workflow.findWait(id)).toBeUndefined();
    await workflow.unpark(wait({ caseId: caseId('NO-SUCH') }));
    expect(await workflow.find(caseId('NO-SUCH'))).toBeUndefined();
  });

  it('parks again after it was woken', async () => {
    const { workflow } = await driven();
    await workflow.park(wait());
    await workflow.unpark(wait());
    expect(await workflow.park(wait({ token: 'second' }))).toBe(true);
    expect((await workflow.findWait(id))?.token).toBe('second');
  });

  it('lists the wake-ups that were due, longest due first, each until its case has moved on', async () => {
    const { store, workflow } = await empty();
    const at = (minute: number) => instant(`2026-03-02T10:0${minute}:00.000Z`);
    for (const minute of [5, 3, 1, 4]) await stored(store, caseId(`C-${minute}`), { card: { wakeAt: at(minute) } });
    const { card, ...ended } = await stored(store, caseId('ENDED'), { card: { wakeAt: at(0) } });
    const due = async (before: number) =>
      (await allOf(async (page) => workflow.wakeUpsDueBefore(at(before), page), 2)).map((listed) => listed.caseId);
    expect(await due(5)).toEqual(['ENDED', 'C-1', 'C-3', 'C-4']);
    const withdrawal = { type: 'CaseWithdrawn', data: { on: '2026-03-03', reason } };
    const { wakeAt: _, ...withoutWakeUp } = card;
    const withdrawn = await stored(store, { card, ...ended }, { facts: [withdrawal] });
    expect(withdrawn.card).toMatchObject({
      ...withoutWakeUp,
      version: 2,
      status: 'withdrawn',
      health: 'withdrawn',
      changedAt: withdrawn.card.changedAt,
    });
    expect(await due(5)).toEqual(['C-1', 'C-3', 'C-4']);
  });

  it('moves the wake-up of a case that waits to the end of its wait, and back when the case changes', async () => {
    const { store, workflow, opened } = await driven();
    await workflow.park(wait({ until: instant('2026-03-09') }));
    const dueBefore = async (date: string) => (await workflow.wakeUpsDueBefore(instant(date), { limit: 5 })).items;
    expect(await dueBefore('2026-03-09')).toEqual([]);
    expect(await dueBefore('2026-03-10')).toMatchObject([{ caseId: id, wakeAt: instant('2026-03-09') }]);
    await stored(store, opened, { facts: [suspension], card: { wakeAt: instant('2026-03-04') } });
    expect(await dueBefore('2026-03-05')).toMatchObject([{ caseId: id, version: 2 }]);
  });
});
