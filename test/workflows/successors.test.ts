import { describe, expect, it } from 'vitest';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { live } from './life.ts';
import { farid, hind, open, passStage, reason } from './people.ts';
import { caseId, day, intercept, makeWorld } from './world.ts';

describe('an execution that is 300 days old', () => {
  it('hands over to a successor that goes on where it was', async () => {
    const world = makeWorld();
    await open(world);
    await passStage(world);
    await world.advance(340 * day);
    expect(world.generation()).toBe(2);
    expect(world.execution(1).status).toBe('SUCCEEDED');
    expect(world.statesOf(`${caseId}-1`).at(-1)).toBe('Hand over');
    expect(world.statesOf(`${caseId}-2`).slice(0, 3)).toEqual([
      'Which stage?',
      'Enter solution design',
      'Await solution design',
    ]);
    await passStage(world);
    expect(world.case().stage).toBe('build');
    const entered = world.history().filter(({ type }) => type === 'StageEntered');
    expect(entered).toHaveLength(3);
  });

  it('starts its successor also when it died between claiming and starting it', async () => {
    const world = makeWorld();
    await open(world);
    intercept(world.ports.workflow, 'start', (_start, back) => async () => {
      back();
      throw new Error('throttled');
    });
    await world.advance(340 * day);
    expect(world.generation()).toBe(2);
    expect(world.statuses()).toEqual(['SUCCEEDED', 'RUNNING']);
    expect(world.execution(1).history.events.filter(({ type }) => type === 'TaskFailed')).toHaveLength(1);
  });

  it('starts nobody for a case that has ended', async () => {
    const world = makeWorld();
    await open(world);
    world.killWhen(({ when, what }) => when === 'called' && what === 'hand-over');
    await world.advance(340 * day);
    expect(world.execution(1).status).toBe('ABORTED');
    await world.run(farid, { type: 'withdraw-case', reason });
    await world.reconcile();
    expect(world.statuses()).toEqual(['ABORTED']);
  });
});

describe('a superseded execution', () => {
  it('ends quietly at its next task, and changes nothing', async () => {
    const world = makeWorld();
    await open(world);
    await world.ports.workflowStore.claimGeneration(caseId, 2);
    await world.ports.workflow.start({ caseId, generation: 2, stage: 'diagnosis' });
    await world.settle();
    const { length } = world.history();
    await world.advance(2 * day);
    expect(world.statesOf(`${caseId}-1`).slice(-2)).toEqual(['Chase diagnosis', 'Superseded']);
    expect(world.statuses()).toEqual(['SUCCEEDED', 'RUNNING']);
    expect(
      world
        .history()
        .slice(length)
        .map(({ type }) => type),
    ).toEqual(['ReminderIssued']);
  });

  it('that was started late ends before it does anything', async () => {
    const world = makeWorld();
    await open(world);
    await passStage(world);
    await world.ports.workflowStore.claimGeneration(caseId, 2);
    await world.ports.workflowStore.claimGeneration(caseId, 3);
    const { version } = world.case();
    await world.ports.workflow.start({ caseId, generation: 2, stage: 'build' });
    await world.settle();
    expect(world.statesOf(`${caseId}-2`)).toEqual(['Which stage?', 'Enter infrastructure build', 'Superseded']);
    expect(world.case().version).toBe(version);
  });
});

describe('an execution that is not where its case is', () => {
  it('hands over at once to one that begins there', async () => {
    const world = makeWorld();
    await open(world);
    await passStage(world);
    // Started for the stage that the case was in when somebody looked.
    await world.ports.workflowStore.claimGeneration(caseId, 2);
    await world.ports.workflow.start({ caseId, generation: 2, stage: 'diagnosis' });
    await world.settle();
    expect(world.statesOf(`${caseId}-2`).at(-1)).toBe('Hand over');
    expect(world.statesOf(`${caseId}-3`).slice(0, 2)).toEqual(['Which stage?', 'Enter solution design']);
    await passStage(world);
    expect(world.case().stage).toBe('build');
    expect(world.statesOf(`${caseId}-3`)).toContain('Enter infrastructure build');
  });
});

describe('a life at the pace of the programme', () => {
  const days = fonzid.stages.reduce((sum, stage) => sum + stage.days, 0);

  it.each([
    {
      what: 'everything two months ahead',
      pace: { daysBeforeDue: 60, reviewDays: 5 },
      reminders: 10,
      transitions: 156,
    },
    { what: 'everything on the last day', pace: { daysBeforeDue: 0, reviewDays: 1 }, reminders: 182, transitions: 360 },
  ])('with $what takes $transitions transitions for $reminders reminders', async ({ pace, reminders, transitions }) => {
    const world = makeWorld();
    await open(world);
    expect(await live(world, pace)).toBeGreaterThanOrEqual(days);
    expect(world.case().status).toBe('completed');
    expect(world.statuses()).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect(world.history().filter(({ type }) => type === 'ReminderIssued')).toHaveLength(reminders);
    expect(world.transitions()).toBe(transitions);
    const toHind = world.sent.filter(({ to }) => to === `${hind.id}@example.ma`).map(({ tags }) => tags['slot']);
    expect(new Set(toHind).size).toBe(toHind.length);
  });
});
