import { describe, expect, it } from 'vitest';
import { reconcileAll, reconcileExecution, StatusChange } from '../../functions/reconciler/reconcile.ts';
import { sweep } from '../../shared/app/sweep.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { farid, open, reason } from '../workflows/people.ts';
import { caseId, day, hour, intercept, makeWorld, type World } from '../workflows/world.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const minute = 60_000;

/** A case whose first records the outbox never handled. */
async function neverStarted(): Promise<World> {
  const world = makeWorld();
  world.hold();
  await open(world);
  world.changes.splice(0);
  await world.release();
  return world;
}

describe('a regular run', () => {
  it('starts a case that nothing drives, after a grace of five minutes', async () => {
    const world = await neverStarted();
    await world.advance(4 * minute);
    expect(await world.reconcile()).toMatchObject({ handled: 0 });
    await world.advance(2 * minute);
    expect(await world.reconcile()).toMatchObject({ started: 1 });
    expect(world.case().stage).toBe('diagnosis');
    expect(await world.reconcile()).toMatchObject({ handled: 0 });
  });

  it('starts the generation that somebody claimed and never started', async () => {
    const world = await neverStarted();
    await world.ports.workflowStore.claimGeneration(caseId, 1);
    await world.advance(20 * minute);
    expect(await world.reconcile()).toMatchObject({ started: 1 });
    expect([...world.executions.keys()]).toEqual([`${caseId}-1`]);
  });

  it('wakes an execution that waits past its time', async () => {
    const world = makeWorld();
    await open(world);
    world.hold();
    await world.run(farid, { type: 'resume-case', reason }).catch(() => undefined);
    // Its timer is late: the case is overdue, and the token is there.
    const stored = world.memory.cases.get(caseId);
    if (stored === undefined) throw new Error('no case');
    world.memory.cases.set(caseId, { ...stored, card: { ...stored.card, wakeAt: world.clock.now() } });
    await world.advance(20 * minute);
    expect(await world.reconcile()).toMatchObject({ woken: 1 });
    expect(world.statesOf(`${caseId}-1`).slice(-3)).toEqual([
      'Diagnosis gate passed?',
      'Chase diagnosis',
      'Await diagnosis',
    ]);
  });

  it('goes on after a case that cannot be repaired, and tells of it', async () => {
    const world = await neverStarted();
    const other = CaseId.parse('FZ1-AIN-JOHRA');
    world.hold();
    await open(world, other);
    world.changes.splice(0);
    await world.release();
    intercept(world.ports.workflowStore, 'find', (find) => async (id) => {
      if (id === caseId) throw new Error('broken');
      return find(id);
    });
    await world.advance(20 * minute);
    const told: unknown[] = [];
    const log = {
      ...silent,
      error: (code: string, fields: Record<string, unknown>) => told.push([code, fields['caseId']]),
    };
    const result = await reconcileAll(world.ports, { mayGoOn: () => true, pause: async () => undefined, log });
    await world.settle();
    expect(result).toMatchObject({ repaired: 1, failed: 1 });
    expect(told).toEqual([['case.repair-failed', caseId]]);
    expect(world.memory.cases.get(other)?.case.stage).toBe('diagnosis');
  });

  it('stops in time, and leaves the rest to the next', async () => {
    const world = await neverStarted();
    await world.advance(20 * minute);
    const run = { mayGoOn: () => false, pause: async () => undefined, log: silent };
    expect(await reconcileAll(world.ports, run)).toMatchObject({ repaired: 0, failed: 0 });
    expect(await world.reconcile()).toMatchObject({ started: 1 });
  });

  it('leaves a case alone whose wake-up the index shows too late', async () => {
    const world = makeWorld();
    await open(world);
    const stale = { ...world.memory.cases.get(caseId)?.card, wakeAt: world.clock.now() };
    intercept(world.ports.workflowStore, 'wakeUpsDueBefore', () => async () => ({ items: [stale as never] }));
    await world.advance(20 * minute);
    expect(await world.reconcile()).toMatchObject({ fine: 1, handled: 1 });
  });
});

describe('the news that an execution ended badly', () => {
  const ended = (world: World, change: object) =>
    StatusChange.parse({
      version: '0',
      'detail-type': 'Step Functions Execution Status Change',
      detail: {
        name: `${caseId}-1`,
        status: 'ABORTED',
        startDate: Date.parse(world.clock.now()) - hour,
        stopDate: Date.parse(world.clock.now()),
        ...change,
      },
    });

  it('starts the next generation at once', async () => {
    const world = makeWorld();
    await open(world);
    world.execution().stop();
    await world.advance(hour);
    await reconcileExecution(world.ports, ended(world, {}), silent);
    await world.settle();
    expect(world.statuses()).toEqual(['ABORTED', 'RUNNING']);
    await reconcileExecution(world.ports, ended(world, {}), silent);
    expect(world.generation()).toBe(2);
  });

  it.each([
    {
      what: 'one that failed so young that the next would fail as well',
      change: { status: 'FAILED', startDate: Date.parse('2027-01-04T10:59:00Z') },
    },
    { what: 'one that succeeded', change: { status: 'SUCCEEDED' } },
    { what: 'an older generation', change: { name: `${caseId}-0` } },
    { what: 'a case that is not there', change: { name: 'FZ1-NOWHERE-1' } },
  ])('leaves $what to the schedule', async ({ change }) => {
    const world = makeWorld();
    await open(world);
    world.execution().stop();
    await world.advance(hour);
    await reconcileExecution(world.ports, ended(world, change), silent);
    expect(world.generation()).toBe(1);
  });

  it('is of no interest once the case has ended, or when the execution runs after all', async () => {
    const world = makeWorld();
    await open(world);
    await reconcileExecution(world.ports, ended(world, {}), silent);
    expect(world.generation()).toBe(1);
    await world.run(farid, { type: 'withdraw-case', reason });
    await reconcileExecution(world.ports, ended(world, {}), silent);
    expect(world.generation()).toBe(1);
  });
});

describe('a sweep', () => {
  it('goes through all pages, up to a limit, and stops when told', async () => {
    const list = async ({ cursor = '0' }: { cursor?: string | undefined }) => {
      const page = Number(cursor);
      return { items: [page * 2, page * 2 + 1], ...(page < 9 && { next: String(page + 1) }) };
    };
    const seen: number[] = [];
    const handle = async (item: number): Promise<void> => {
      seen.push(item);
      if (item % 5 === 0) throw new Error('five');
    };
    const failed: number[] = [];
    const limits = { most: 13, mayGoOn: () => true };
    expect(await sweep(list, handle, limits, (item) => failed.push(item))).toEqual({ handled: 13, failed: 3 });
    expect([seen.length, failed]).toEqual([13, [0, 5, 10]]);
    expect(
      await sweep(
        list,
        async () => 'stop',
        limits,
        () => undefined,
      ),
    ).toEqual({ handled: 1, failed: 0 });
    expect(day).toBe(24 * hour);
  });
});
