import { describe, expect, it } from 'vitest';
import { complete } from '../../shared/app/drive.ts';
import { accept, farid, open, passGate, passStage, reason, submit } from './people.ts';
import { caseId, day, makeWorld, type World } from './world.ts';

const typesSince = (world: World, seq: number) =>
  world
    .history()
    .slice(seq)
    .map(({ type }) => type);

describe('a case that is', () => {
  it('withdrawn ends its execution at once', async () => {
    const world = makeWorld();
    await open(world);
    await world.run(farid, { type: 'withdraw-case', reason });
    expect(world.statesOf(`${caseId}-1`).at(-1)).toBe('Done');
    expect(world.execution(1).status).toBe('SUCCEEDED');
    const { version } = world.case();
    await world.advance(60 * day);
    await world.reconcile();
    expect(world.case().version).toBe(version);
    expect(world.statuses()).toEqual(['SUCCEEDED']);
  });

  it('withdrawn before anything drove it gets no execution', async () => {
    const world = makeWorld();
    world.hold();
    await open(world);
    await world.run(farid, { type: 'withdraw-case', reason });
    // The first records are of an open case; the execution that they start finds it ended.
    await world.release();
    await world.advance(day);
    expect(world.statuses()).toEqual(['SUCCEEDED']);
    expect(world.case().stage).toBeUndefined();
  });

  it('suspended is not chased, and is chased again when it is resumed', async () => {
    const world = makeWorld();
    await open(world);
    await world.run(farid, { type: 'suspend-case', reason });
    const { version } = world.case();
    await world.advance(60 * day);
    expect(typesSince(world, version)).toEqual([]);
    await world.run(farid, { type: 'resume-case', reason });
    await world.advance(10 * day);
    expect(typesSince(world, version)).toEqual(expect.arrayContaining(['CaseResumed', 'ReminderIssued']));
    expect(world.generation()).toBe(1);
  });

  it('suspended as its gate is passed enters the next stage when it is resumed, not before', async () => {
    const world = makeWorld();
    await open(world);
    for (const key of ['D1', 'D2', 'D3', 'D4', 'D5']) {
      await submit(world, key);
      await accept(world, key);
    }
    world.hold();
    await passGate(world);
    await world.run(farid, { type: 'suspend-case', reason });
    await world.release();
    expect(world.case().stage).toBe('diagnosis');
    await world.advance(40 * day);
    expect(world.case().stage).toBe('diagnosis');
    await world.run(farid, { type: 'resume-case', reason });
    expect(world.case().stage).toBe('design');
    await passStage(world);
    expect(world.case().stage).toBe('build');
    expect(world.failures).toEqual([]);
  });

  it('suspended between its last gate and its closing waits with a successor, and is closed when it is resumed', async () => {
    const world = makeWorld();
    await open(world);
    for (let stage = 0; stage < 3; stage += 1) await passStage(world);
    world.hold();
    await passStage(world);
    await world.run(farid, { type: 'suspend-case', reason });
    await complete(world.ports, { caseId, generation: 1 });
    await world.release();
    expect(world.case().status).toBe('suspended');
    expect(world.statesOf(`${caseId}-2`)).toEqual(['Which stage?', 'Enter monitoring', 'Await monitoring']);
    await world.run(farid, { type: 'resume-case', reason });
    expect(world.case().status).toBe('completed');
    expect(world.execution(2).status).toBe('SUCCEEDED');
  });
});
