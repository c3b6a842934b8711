import { describe, expect, it } from 'vitest';
import { Actor } from '../../shared/domain/actors.ts';
import { MilestoneKey } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { asma, farid, open, reason, submit } from './people.ts';
import { caseId, day, makeWorld, type World } from './world.ts';

const chaima = Actor.parse({ id: 'chaima', role: 'coordinator' });

/** Opened on Monday 4 January; from the 11th to the 20th a colleague has the coordinator's duty. */
async function withLeave(): Promise<World> {
  const world = makeWorld();
  await open(world);
  await world.run(chaima, { type: 'declare-interest', interest: 'none' });
  await world.run(asma, {
    type: 'delegate-duty',
    duty: 'coordinator',
    delegate: chaima,
    firstDay: LocalDate.parse('2027-01-11'),
    lastDay: LocalDate.parse('2027-01-20'),
    reason,
  });
  return world;
}

const turns = (world: World) =>
  world
    .history()
    .filter(({ type }) => type === 'DelegationBegun' || type === 'DelegationEnded')
    .map(({ type, at, actor }) => `${type} ${at} ${actor.role}`);
const queueOf = async (world: World, who: Actor) =>
  (await world.ports.queries.queueOf(who.id, { limit: 10, cursor: undefined })).items.map(({ caseId: id }) => id);
const midnights = [
  'DelegationBegun 2027-01-11T00:00:00.000Z system',
  'DelegationEnded 2027-01-21T00:00:00.000Z system',
];

describe('a delegation', () => {
  it('begins and ends at midnight in the programme’s zone, written down by the workflow', async () => {
    const world = await withLeave();
    expect(world.case().people.coordinator).toBe('asma');
    await world.advance(8 * day);
    expect(world.case().people.coordinator).toBe('chaima');
    await world.advance(10 * day);
    expect([world.case().people.coordinator, world.case().delegations]).toEqual(['asma', {}]);
    expect(turns(world)).toEqual(midnights);
    expect(world.failures).toEqual([]);
  });

  it('does so in a suspended project, and not in one that was withdrawn', async () => {
    const world = await withLeave();
    await world.run(farid, { type: 'suspend-case', reason });
    await world.advance(30 * day);
    expect(turns(world)).toEqual(midnights);
    const ended = await withLeave();
    await ended.run(farid, { type: 'withdraw-case', reason });
    await ended.advance(30 * day);
    expect(turns(ended)).toEqual([]);
  });

  it('moves the queue and the mails to the delegate, and back', async () => {
    const world = await withLeave();
    await submit(world, 'D1');
    expect([await queueOf(world, asma), await queueOf(world, chaima)]).toEqual([[caseId], []]);
    await world.advance(8 * day);
    expect([await queueOf(world, asma), await queueOf(world, chaima)]).toEqual([[], [caseId]]);
    await submit(world, 'D2');
    const told = [...world.memory.mails.values()].map(({ template, to }) => `${template} ${to}`);
    expect(told).toEqual(
      expect.arrayContaining(['duty-delegated chaima', 'duty-changed hind', 'duty-changed asma', 'to-review chaima']),
    );
    await world.advance(10 * day);
    expect([await queueOf(world, asma), await queueOf(world, chaima)]).toEqual([[caseId], []]);
  });

  it('signs what the delegate does with both names', async () => {
    const world = await withLeave();
    await submit(world, 'D1');
    await world.advance(8 * day);
    await world.run(chaima, { type: 'accept-milestone', milestone: MilestoneKey.parse('D1'), version: 1 });
    expect(world.history().at(-1)?.actor).toEqual({ ...chaima, inPlaceOf: 'asma' });
    expect(world.case().milestones['D1']?.signatures).toMatchObject([{ by: 'chaima', inPlaceOf: 'asma' }]);
  });
});
