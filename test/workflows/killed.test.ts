import { describe, expect, it } from 'vitest';
import { verify } from '../../shared/domain/chain.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import type { Place } from './executions.ts';
import { open, passStage } from './people.ts';
import { caseId, day, makeWorld, type World } from './world.ts';

type Killing = { state: string; where: (world: World) => (place: Place) => boolean };

const inStage =
  (stage: string, when: Place['when'], what: string) =>
  (world: World) =>
  (place: Place): boolean =>
    place.when === when && place.what === what && (world.memory.cases.get(caseId)?.case.stage ?? 'opening') === stage;

const stages = fonzid.stages.map(({ id }) => id);

/** Every state of the definition in which an execution does something, before and after it has done it. */
const killings: Killing[] = [
  {
    state: 'Which stage?',
    where:
      () =>
      ({ when }) =>
        when === 'started',
  },
  ...stages.flatMap((stage, index): Killing[] => [
    { state: `Enter ${stage}, before`, where: inStage(stages[index - 1] ?? 'opening', 'called', 'enter-stage') },
    { state: `Enter ${stage}, after`, where: inStage(stage, 'answered', 'enter-stage') },
    { state: `Await ${stage}, before`, where: inStage(stage, 'called', 'await') },
    { state: `Await ${stage}, waiting`, where: inStage(stage, 'answered', 'await') },
    { state: `Chase ${stage}, before`, where: inStage(stage, 'called', 'chase') },
    { state: `Chase ${stage}, after`, where: inStage(stage, 'answered', 'chase') },
    { state: `${stage} gate passed?`, where: inStage(stage, 'woken', `enter-${stages[index + 1] ?? 'closing'}`) },
  ]),
  { state: 'Complete, before', where: inStage('monitoring', 'called', 'complete') },
  { state: 'Complete, after', where: inStage('monitoring', 'answered', 'complete') },
];

/** A while passes, and the reconciler comes by. */
async function recover(world: World): Promise<void> {
  await world.advance(2 * day);
  await world.advance(20 * 60_000);
  await world.reconcile();
}

describe('an execution killed in', () => {
  it.each(killings)('$state is replaced, and the case goes its way', async ({ where }) => {
    const world = makeWorld();
    world.killWhen(where(world));
    await open(world);
    for (let step = 0; step < 8 && world.case().status === 'open'; step += 1) {
      await recover(world);
      if (world.case().stage !== undefined && world.case().status === 'open')
        await passStage(world).catch(() => undefined);
    }
    await recover(world);
    const history = world.history();
    expect(world.statuses().filter((status) => status === 'ABORTED')).toHaveLength(1);
    expect(world.case().status).toBe('completed');
    expect(
      history.filter(({ type }) => type === 'StageEntered').map(({ data }) => 'stage' in data && data.stage),
    ).toEqual(stages);
    expect(history.filter(({ type }) => type === 'CaseCompleted')).toHaveLength(1);
    expect(verify(history, world.case()).intact).toBe(true);
    expect(world.failures).toEqual([]);
  });
});
