import { describe, expect, it } from 'vitest';
import { inOrder } from '../../functions/in-order.ts';
import { relayChange } from '../../functions/outbox/relay-change.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { Change } from '../../shared/ports.ts';
import { farid, open, passStage, reason } from '../workflows/people.ts';
import { caseId, day, intercept, makeWorld, type World } from '../workflows/world.ts';
import { againFrom, batchOf } from './records.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What can be seen from outside of what was relayed. */
const outcome = (world: World) => ({
  executions: [...world.executions.keys()],
  stages: [...world.memory.cases.values()].map(({ case: c }) => [c.id, c.stage]),
  // Without the events' numbers: the workflow's own events come earlier or later.
  mails: [...world.memory.mails.keys()].map((slot) => slot.replace(/\/\d+/, '')).toSorted(),
  sent: world.sent.length,
});

const caseOf = (change: Change): CaseId | undefined => {
  switch (change.what) {
    case 'case':
      return change.stored.case.id;
    case 'event':
      return change.event.caseId;
    case 'mail':
      return change.slot.caseId;
    case 'person':
      return undefined;
  }
};

describe('the outbox', () => {
  it('does nothing more when every record comes again, once or twice, at the end', async () => {
    const world = makeWorld();
    await open(world);
    await passStage(world);
    await world.run(farid, { type: 'suspend-case', reason });
    const before = outcome(world);
    const records = [...world.relayed];
    for (const change of [...records, ...records]) await world.handle(change);
    await world.settle();
    expect(outcome(world)).toEqual(before);
    expect(world.generation()).toBe(1);
  });

  it('does nothing more when a record comes again right away', async () => {
    const straight = makeWorld();
    const stuttering = makeWorld();
    stuttering.hold();
    for (const world of [straight, stuttering]) await open(world);
    for (let change = stuttering.changes.shift(); change !== undefined; change = stuttering.changes.shift()) {
      await stuttering.handle(change);
      await stuttering.handle(change);
      await stuttering.settle();
    }
    expect(outcome(stuttering)).toEqual(outcome(straight));
  });

  it('does not mind in which order the records of different cases come', async () => {
    const other = CaseId.parse('FZ1-AIN-JOHRA');
    const inTurn = makeWorld();
    const shuffled = makeWorld();
    shuffled.hold();
    for (const world of [inTurn, shuffled]) {
      await open(world);
      await open(world, other);
    }
    // All of the second case first, then all of the first.
    while (shuffled.changes.length > 0) {
      const index = Math.max(
        shuffled.changes.findIndex((change) => caseOf(change) === other),
        0,
      );
      for (const change of shuffled.changes.splice(index, 1)) await shuffled.handle(change);
      await shuffled.settle();
    }
    const sorted = (world: World) => ({ ...outcome(world), executions: outcome(world).executions.toSorted() });
    expect(sorted(shuffled)).toEqual(sorted(inTurn));
  });

  it('starts what was claimed by an attempt that died', async () => {
    const world = makeWorld();
    intercept(world.ports.workflow, 'start', (_start, back) => async () => {
      back();
      throw new Error('throttled');
    });
    // The record comes again with the next.
    await open(world);
    expect(world.failures).toHaveLength(1);
    expect(world.generation()).toBe(1);
    expect(world.statuses()).toEqual(['RUNNING']);
    expect(world.case().stage).toBe('diagnosis');
  });

  it('wakes again when it died between the wake-up and forgetting the token', async () => {
    const world = makeWorld();
    await open(world);
    intercept(world.ports.workflowStore, 'unpark', (_unpark, back) => async () => {
      back();
      throw new Error('throttled');
    });
    await world.run(farid, { type: 'withdraw-case', reason });
    expect(world.failures).toHaveLength(1);
    await world.release();
    expect(world.statesOf(`${caseId}-1`).at(-1)).toBe('Done');
    expect(world.memory.waits.size).toBe(0);
  });

  it('starts nothing for a case that has an execution, however late its first record comes', async () => {
    const world = makeWorld();
    await open(world);
    const [first] = world.relayed.filter(({ what }) => what === 'case');
    await world.ports.workflowStore.claimGeneration(caseId, 2);
    await world.ports.workflow.start({ caseId, generation: 2, stage: 'diagnosis' });
    await world.advance(day);
    if (first === undefined) throw new Error('no record');
    await world.handle(first);
    expect([...world.executions.keys()]).toEqual([`${caseId}-1`, `${caseId}-2`]);
  });
});

describe('a batch', () => {
  const changes = async (): Promise<Change[]> => {
    const world = makeWorld();
    world.hold();
    await open(world);
    return world.changes;
  };

  it('is handled in order, one after another', async () => {
    const { event, read } = batchOf([...(await changes()), 'nothing']);
    const seen: string[] = [];
    const handle = async (change: Change): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, seen.length % 2));
      seen.push(change.what === 'event' ? `event ${change.event.seq}` : change.what);
    };
    expect(againFrom(await inOrder(event, handle, read, silent))).toBeUndefined();
    expect(seen.filter((what) => what.startsWith('event'))).toEqual([
      'event 1',
      'event 2',
      'event 3',
      'event 4',
      'event 5',
    ]);
  });

  it('stops at the first record that fails, and comes again from there', async () => {
    const all = await changes();
    const seen: number[] = [];
    let isWell = false;
    const handle = async (change: Change): Promise<void> => {
      const index = all.indexOf(change);
      if (index === 2 && !isWell) throw new Error('the table throttles');
      seen.push(index);
    };
    const first = batchOf(all);
    const again = againFrom(await inOrder(first.event, handle, first.read, silent));
    expect(again).toBe(3);
    expect(seen).toEqual([0, 1]);
    isWell = true;
    const { event, read } = batchOf(all);
    const rest = { Records: event.Records.slice(2) };
    expect(againFrom(await inOrder(rest, handle, read, silent))).toBeUndefined();
    expect(seen).toEqual(all.map((_change, index) => index));
  });

  it('tells of a record that cannot be read, instead of passing it over', async () => {
    const errors: unknown[] = [];
    const { event, read } = batchOf(['nothing', 'unreadable', 'nothing']);
    const log = {
      ...silent,
      error: (code: string, fields: Record<string, unknown>) => errors.push([code, fields['sequence']]),
    };
    expect(againFrom(await inOrder(event, async () => undefined, read, log))).toBe(2);
    expect(errors).toEqual([['record.failed', '2']]);
  });

  it('is reported as a whole when its first record fails', async () => {
    const { event, read } = batchOf(['unreadable', 'nothing']);
    expect(againFrom(await inOrder(event, async () => undefined, read, silent))).toBe(1);
  });
});

describe('a change', () => {
  it('of an event that belongs to no case is a fault', async () => {
    const world = makeWorld();
    await open(world);
    const change = world.relayed.find(({ what }) => what === 'event');
    world.memory.cases.clear();
    if (change === undefined) throw new Error('no event');
    await expect(relayChange(world.ports, change, silent)).rejects.toThrow('belongs to no case');
  });
});
