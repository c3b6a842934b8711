import { describe, expect, it } from 'vitest';
import { runTask } from '../../functions/workflow/run-task.ts';
import { Refused } from '../../shared/app/drive.ts';
import { Superseded } from '../../shared/app/succession.ts';
import { refused, superseded } from '../../workflows/contracts.ts';
import { open } from '../workflows/people.ts';
import { caseId, makeWorld } from '../workflows/world.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const chase = { task: 'chase', caseId, generation: 1, rounds: 4 };

describe('a task', () => {
  it('answers by its contract', async () => {
    const world = makeWorld();
    await open(world);
    const answer = await runTask(world.ports, chase, silent);
    expect(answer).toEqual({
      until: expect.stringMatching(/^2027-/) as string,
      seconds: expect.any(Number) as number,
      rounds: 5,
    });
    expect(await runTask(world.ports, chase, silent)).toEqual(answer);
  });

  it.each([
    { what: 'without a case', payload: { task: 'chase', generation: 1, rounds: 0 } },
    { what: 'of no known kind', payload: { ...chase, task: 'sleep' } },
    { what: 'with something more', payload: { ...chase, now: '2027-01-01' } },
    { what: 'of generation 0', payload: { ...chase, generation: 0 } },
    { what: 'that is no object', payload: 'chase' },
  ])('$what is refused before anything is done', async ({ payload }) => {
    const world = makeWorld();
    await open(world);
    const { version } = world.case();
    await expect(runTask(world.ports, payload, silent)).rejects.toHaveProperty('issues');
    expect(world.case().version).toBe(version);
  });

  it('fails by the names that the definition knows', async () => {
    const world = makeWorld();
    await open(world);
    const told: unknown[] = [];
    const log = {
      ...silent,
      info: (code: string) => told.push(code),
      warn: (code: string) => told.push(code),
    };
    const enter = { task: 'enter-stage', caseId, generation: 1, stage: 'build' };
    await expect(runTask(world.ports, enter, log)).rejects.toThrow(Refused);
    await expect(runTask(world.ports, { ...chase, generation: 7 }, log)).rejects.toThrow(Superseded);
    await expect(runTask(world.ports, { ...chase, caseId: 'FZ1-NOWHERE' }, log)).rejects.toThrow('there is no case');
    expect([new Refused().name, new Superseded().name]).toEqual([refused, superseded]);
    expect(told).toEqual(['task.failed', 'task.superseded', 'task.failed']);
  });

  it('enters a stage once, also when its answer was lost', async () => {
    const world = makeWorld();
    await open(world);
    const { version } = world.case();
    const enter = { task: 'enter-stage', caseId, generation: 1, stage: 'diagnosis' };
    await runTask(world.ports, enter, silent);
    expect(world.case().version).toBe(version);
  });
});
