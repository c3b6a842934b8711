import { describe, expect, it } from 'vitest';
import { verify } from '../../shared/domain/chain.ts';
import { accept, goBack, open, passGate, passStage, submit } from './people.ts';
import { caseId, day, intercept, makeWorld, type World } from './world.ts';

const inBuild = async (): Promise<World> => {
  const world = makeWorld();
  await open(world);
  await passStage(world);
  await passStage(world);
  await submit(world, 'B1');
  await accept(world, 'B1');
  expect(world.case().stage).toBe('build');
  return world;
};

describe('a case that goes back a stage', () => {
  it('is handed over to an execution that begins in the stage where it is', async () => {
    const world = await inBuild();
    await goBack(world, 'design', ['S3']);
    expect(world.case().stage).toBe('design');
    expect(world.execution(1).status).toBe('SUCCEEDED');
    expect(world.statesOf(`${caseId}-1`).slice(-3)).toEqual([
      'Await infrastructure build',
      'Infrastructure build gate passed?',
      'Hand over',
    ]);
    expect(world.statesOf(`${caseId}-2`)).toEqual(['Which stage?', 'Enter solution design', 'Await solution design']);
    expect(world.memory.waits.get(caseId)).toMatchObject({ generation: 2, stage: 'design' });
  });

  it('goes forward again when its gate is passed anew, and to its end', async () => {
    const world = await inBuild();
    await goBack(world, 'design', ['S3']);
    await submit(world, 'S3');
    await accept(world, 'S3');
    await passGate(world);
    expect(world.case().stage).toBe('build');
    expect(world.case().milestones['B1']).toMatchObject({ status: 'accepted', version: 1 });
    await passStage(world);
    await passStage(world);
    expect(world.case().status).toBe('completed');
    expect(world.statuses()).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(verify(world.history(), world.case()).intact).toBe(true);
    expect(world.failures).toEqual([]);
  });

  it('is reminded of what is due again, from the new dates, and of nothing in the stage that it left', async () => {
    const world = await inBuild();
    await world.advance(20 * day);
    await goBack(world, 'diagnosis', ['D2']);
    const from = world.history().length;
    const due = world.case().milestones['D2']?.due;
    await world.advance(20 * day);
    const reminded = world
      .history()
      .slice(from)
      .flatMap(({ type, data }) => (type === 'ReminderIssued' ? [data] : []));
    expect(new Set(reminded.map(({ milestone }) => milestone))).toEqual(new Set(['D2']));
    expect(new Set(reminded.map((one) => one.due))).toEqual(new Set([due]));
    expect(reminded.map(({ step }) => step)).toContain('due-7');
  });

  it('while its execution was just looking: it does not wait where the case is no more', async () => {
    const world = await inBuild();
    await world.advance(day);
    // The case goes back after the look and before the token is parked.
    intercept(world.ports.workflowStore, 'park', (real, back) => async (wait) => {
      back();
      await goBackUnseen(world);
      return real(wait);
    });
    await world.advance(60 * day);
    expect(world.case().stage).toBe('design');
    expect(world.memory.waits.get(caseId)).toMatchObject({ generation: 2, stage: 'design' });
  });

  /** As `goBack`, without waiting for what follows from it: this happens within a task. */
  async function goBackUnseen(world: World): Promise<void> {
    world.hold();
    const settled = goBack(world, 'design', []);
    await Promise.race([settled, new Promise((resolve) => setImmediate(resolve))]);
    void world.release();
  }
});
