import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { newsOf } from '../../shared/app/news.ts';
import { hasEnded } from '../../shared/domain/case.ts';
import { verify } from '../../shared/domain/chain.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { accept, farid, goBack, open, passGate, reason, submit } from './people.ts';
import { caseId, day, hour, makeWorld, type World } from './world.ts';

/** What people, time and misfortune do to a case. What the case refuses at the moment does not happen. */
const deeds: Record<string, (world: World, number: number) => Promise<void> | void> = {
  'time passes': async (world, number) => world.advance((1 + (number % 40)) * 6 * hour),
  'a milestone is handed in': async (world, number) => {
    const open = Object.entries(world.case().milestones).filter(
      ([, { status }]) => status === 'planned' || status === 'returned',
    );
    const [key] = open[number % Math.max(open.length, 1)] ?? [];
    if (key !== undefined && world.case().status === 'open') await submit(world, key);
  },
  'everything handed in is accepted': async (world) => {
    for (const key of Object.keys(world.case().milestones)) await accept(world, key);
  },
  'the stage is done': async (world) => {
    for (const [key, { status }] of Object.entries(world.case().milestones)) {
      if (world.case().status !== 'open') return;
      if (status === 'planned' || status === 'returned') await submit(world, key);
      await accept(world, key);
    }
    await passGate(world);
  },
  'the case is suspended': async (world) => world.run(farid, { type: 'suspend-case', reason }),
  'the case is resumed': async (world) => world.run(farid, { type: 'resume-case', reason }),
  'the case goes back a stage': async (world, number) => {
    const at = fonzid.stages.findIndex(({ id }) => id === world.case().stage);
    const stage = fonzid.stages[number % Math.max(at, 1)]?.id ?? '';
    const again = Object.entries(world.case().milestones).filter(
      ([, m]) => m.stage === stage && m.status === 'accepted',
    );
    await goBack(
      world,
      stage,
      again.slice(0, number % 3).map(([key]) => key),
    );
  },
  'the stream stops': (world) => world.hold(),
  'the stream goes on': async (world) => world.release(),
  'a record comes again': async (world, number) => {
    const change = world.relayed[number % Math.max(world.relayed.length, 1)];
    if (change !== undefined) await world.handle(change);
  },
  'the execution is killed': (world) => world.execution().stop('Killed'),
  'the execution is killed at its next task': (world) => world.killWhen(({ when }) => when === 'called'),
  'the execution is killed after its next task': (world) => world.killWhen(({ when }) => when === 'answered'),
  'the token is lost': (world) => void world.memory.waits.delete(caseId),
  'another generation begins': async (world) => {
    const next = (world.generation() ?? 0) + 1;
    if (hasEnded(world.case()) || !(await world.ports.workflowStore.claimGeneration(caseId, next))) return;
    await world.ports.workflow.start({ caseId, generation: next, stage: world.case().stage ?? 'diagnosis' });
  },
  'the reconciler comes by': async (world) => void (await world.reconcile()),
};

const script = fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat({ max: 1000 })), {
  minLength: 5,
  maxLength: 30,
});

it('whatever happens, the reconciler brings a case and its execution together again, and nothing happens twice', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const world = makeWorld();
      await open(world);
      for (const [deed, number] of steps) {
        await Promise.resolve(deeds[deed]?.(world, number)).catch(() => undefined);
        await world.settle();
      }
      // The trouble ends; the reconciler comes by as often as in an hour.
      world.killWhen(() => false);
      await world.release();
      for (let run = 0; run < 4; run += 1) {
        await world.advance(15 * 60_000);
        await world.reconcile();
      }
      // A lost token that nobody needed is replaced when its wait is over.
      await world.advance(29 * day);
      await world.reconcile();

      const c = world.case();
      const history = world.history();
      expect(verify(history, c).intact).toBe(true);
      let at = -1;
      for (const { type, data } of history) {
        if (type === 'StageReopened') at = fonzid.stages.findIndex(({ id }) => id === data.stage);
        if (type !== 'StageEntered') continue;
        at += 1;
        expect(data.stage).toBe(fonzid.stages[at]?.id);
      }
      expect(c.stage).toBe(fonzid.stages[at]?.id);
      const reminders = history.flatMap(({ type, data }) =>
        type === 'ReminderIssued' ? [`${data.milestone} ${data.step} ${data.due}`] : [],
      );
      expect(new Set(reminders).size).toBe(reminders.length);
      const slots = world.sent.map(({ tags }) => tags['slot']);
      expect(new Set(slots).size).toBe(slots.length);
      if (hasEnded(c)) {
        expect(world.memory.cases.get(caseId)?.card.wakeAt).toBeUndefined();
        return;
      }
      expect(world.execution().status).toBe('RUNNING');
      const wait = world.memory.waits.get(caseId);
      expect(wait?.generation).toBe(world.generation());
      expect(world.execution().callbacks.has(wait?.token ?? '')).toBe(true);
      expect(newsOf(c, fonzid, wait ?? { stage: '', until: c.openedAt }, world.clock.now())).toBeUndefined();
    }),
    { numRuns: 25 },
  );
}, 300_000);
