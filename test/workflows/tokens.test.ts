import { describe, expect, it } from 'vitest';
import { awaitNews } from '../../shared/app/await-news.ts';
import { relayNews } from '../../shared/app/relay-news.ts';
import { accept, asma, open, passGate, passStage, submit } from './people.ts';
import { caseId, day, hour, intercept, makeWorld, type World } from './world.ts';

const first = `${caseId}-1`;

/** Everything but the gate of the first stage. */
async function readyForGate(world: World): Promise<void> {
  for (const key of ['D1', 'D2', 'D3', 'D4', 'D5']) {
    await submit(world, key);
    await accept(world, key);
  }
}

describe('the token of a waiting execution', () => {
  it('that is there before the news is used by the outbox, once', async () => {
    const world = makeWorld();
    await open(world);
    await readyForGate(world);
    const token = world.memory.waits.get(caseId)?.token;
    const woken: string[] = [];
    intercept(world.ports.workflow, 'wake', (wake) => async (given, news) => {
      const outcome = await wake(given, news);
      if (given === token) woken.push(`${news} ${outcome}`);
      return outcome;
    });
    await passGate(world);
    expect(woken).toEqual(['enter-design woken']);
    expect(world.case().stage).toBe('design');
    expect(world.memory.waits.get(caseId)?.token).not.toBe(token);
  });

  it('that comes after the news ends its wait itself', async () => {
    const world = makeWorld();
    await open(world);
    // The gate is passed while the execution is between its look and its park.
    const passed = Promise.withResolvers<void>();
    intercept(world.ports.workflowStore, 'park', (park, back) => async (wait) => {
      back();
      await readyForGate(world);
      await passGate(world);
      passed.resolve();
      return park(wait);
    });
    await world.advance(2 * day);
    await passed.promise;
    await world.settle();
    expect(world.case().stage).toBe('design');
    expect(world.execution(1).status).toBe('RUNNING');
    expect(world.statesOf(first).filter((state) => state === 'Enter solution design')).toHaveLength(1);
  });

  it('that comes while the outbox is late is found when the outbox gets there', async () => {
    const world = makeWorld();
    await open(world);
    await readyForGate(world);
    world.hold();
    await passGate(world);
    expect(world.case().stage).toBe('diagnosis');
    await world.advance(hour);
    await world.release();
    expect(world.case().stage).toBe('design');
  });

  it('is left alone by news that its execution has seen', async () => {
    const world = makeWorld();
    await open(world);
    await passStage(world);
    const wait = world.memory.waits.get(caseId);
    for (const change of world.relayed) await world.handle(change);
    await world.settle();
    expect(world.memory.waits.get(caseId)).toEqual(wait);
    expect(world.generation()).toBe(1);
  });

  it('may be gone: its wait ended at the same moment, and the execution sees the news by itself', async () => {
    const world = makeWorld();
    await open(world);
    await readyForGate(world);
    world.hold();
    await passGate(world);
    const stored = world.memory.cases.get(caseId);
    const wait = world.memory.waits.get(caseId);
    if (stored === undefined || wait === undefined) throw new Error('nothing waits');
    // The wait ends by time first: chase, await, and the news is seen there.
    await world.advance(30 * day);
    expect(world.case().stage).toBe('design');
    world.memory.waits.set(caseId, wait);
    expect(await relayNews(world.ports, stored)).toBe('gone');
    expect(world.memory.waits.has(caseId)).toBe(false);
    await world.release();
    expect(world.generation()).toBe(1);
  });

  it('that was lost is replaced by the reconciler within a quarter of an hour and its grace', async () => {
    const world = makeWorld();
    await open(world);
    await readyForGate(world);
    world.memory.waits.delete(caseId);
    await passGate(world);
    expect(world.case().stage).toBe('diagnosis');
    await world.advance(20 * 60_000);
    expect(await world.reconcile()).toMatchObject({ replaced: 1 });
    expect(world.case().stage).toBe('design');
    expect(world.execution(1).status).toBe('ABORTED');
    expect(world.execution(2).status).toBe('RUNNING');
  });

  it('that was lost costs nothing while nothing has to be done', async () => {
    const world = makeWorld();
    await open(world);
    world.memory.waits.delete(caseId);
    await world.advance(hour);
    expect(await world.reconcile()).toMatchObject({ handled: 0 });
    await world.advance(2 * day);
    expect(world.history().filter(({ type }) => type === 'ReminderIssued')).toHaveLength(1);
    expect(world.generation()).toBe(1);
  });

  it('is not replaced while its execution is only busy', async () => {
    const world = makeWorld();
    await open(world);
    await readyForGate(world);
    world.hold();
    await passGate(world);
    world.memory.waits.delete(caseId);
    await world.advance(20 * 60_000);
    // Between the two looks the execution gets further.
    intercept(world.ports.workflow, 'status', (status, back) => async (...execution) => {
      back();
      const token = world.execution().callbacks.tokens()[0] ?? '';
      await world.ports.workflow.wake(token, 'enter-design');
      return status(...execution);
    });
    expect(await world.reconcile()).toMatchObject({ replaced: 0, fine: 1 });
    expect(world.case().stage).toBe('design');
    expect(world.generation()).toBe(1);
  });
});

describe('an execution that wants to wait', () => {
  const waiting = { caseId, generation: 1, stage: 'diagnosis', rounds: 0, taskToken: 'token' };

  it('looks again when the case moves under its hands, and gives up after five times', async () => {
    const world = makeWorld();
    await open(world);
    let parks = 0;
    world.ports.workflowStore.park = async () => {
      parks += 1;
      return false;
    };
    const input = { ...waiting, until: world.clock.now(), startedAt: world.clock.now() };
    await expect(awaitNews(world.ports, input)).rejects.toThrow('moved on 5 times');
    expect(parks).toBe(5);
  });

  it('hands over when it has looked at its stage 300 times', async () => {
    const world = makeWorld();
    await open(world);
    const until = world.memory.waits.get(caseId)?.until ?? world.clock.now();
    const input = { ...waiting, until, startedAt: world.clock.now() };
    expect(await awaitNews(world.ports, { ...input, rounds: 299 })).toBe('parked');
    expect(await awaitNews(world.ports, { ...input, rounds: 300 })).toBe('hand-over');
  });

  it('is told of an end at once', async () => {
    const world = makeWorld();
    await open(world);
    await world.run(asma, { type: 'assign-person', duty: 'owner', person: null });
    const input = { ...waiting, until: world.clock.now(), startedAt: world.clock.now() };
    const stored = world.memory.cases.get(caseId);
    if (stored === undefined) throw new Error('no case');
    world.memory.cases.set(caseId, { ...stored, case: { ...stored.case, status: 'withdrawn' } });
    expect(await awaitNews(world.ports, input)).toBe('end');
  });
});
