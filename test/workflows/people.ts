import type { Actor, Duty } from '../../shared/domain/actors.ts';
import { ChangeId } from '../../shared/domain/changes.ts';
import { localDateOf } from '../../shared/domain/calendar.ts';
import { MilestoneKey } from '../../shared/domain/ids.ts';
import { isIndependent } from '../../shared/domain/interests.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { person, profileOf } from '../domain/people.ts';
import { handIn } from './hand-in.ts';
import { openingOf } from './opening.ts';
import { caseId, type World } from './world.ts';

export const hind = person('hind', 'holder', 'al-omrane');
export const asma = person('asma', 'coordinator');
export const farid = person('farid', 'fund_manager');

export const reason = 'Because it has to be so, for once.';

const duties: [Duty, Actor][] = [
  ['owner', hind],
  ['fund_manager', farid],
];

/** Opens the case with its people in place, and lets its execution begin. */
export async function open(world: World, id = caseId): Promise<void> {
  for (const who of [hind, asma, farid]) await world.directory.save(profileOf(who));
  const kickoffOn = localDateOf(fonzid.calendar, world.clock.now());
  await world.run(asma, openingOf({ caseId: id, title: 'Ahl Loghlam', organisation: 'al-omrane', kickoffOn }), id);
  await world.run(farid, { type: 'declare-interest', interest: 'none' }, id);
  for (const [duty, who] of duties) await world.run(farid, { type: 'assign-person', duty, person: who }, id);
}

/** Hands in a milestone, with an empty form. */
export async function submit(world: World, milestone: string): Promise<void> {
  const { memory, clock, ports } = world;
  await handIn({ memory, clock, store: ports.store, commandId: ports.ids.commandId() }, caseId, milestone, hind);
  await world.settle();
}

/** Declares anew, once a year, that nothing ties her to the holder: who judges has to have said so. */
async function declared(world: World, who: Actor): Promise<void> {
  if (isIndependent(world.case(), who.id, localDateOf(fonzid.calendar, world.clock.now()))) return;
  await world.run(who, { type: 'declare-interest', interest: 'none' });
}

/** Signs the milestone's current version, by everybody who has to. */
export async function accept(world: World, key: string): Promise<void> {
  const milestone = MilestoneKey.parse(key);
  for (let turn = 0; world.case().milestones[key]?.status === 'submitted' && turn < 3; turn += 1) {
    const version = world.case().milestones[key]?.version ?? 0;
    const who = turn === 0 ? asma : farid;
    await declared(world, who);
    await world.run(who, { type: 'accept-milestone', milestone, version });
  }
}

/** Records that nobody objects, if the gate of the stage asks for that and it was asked for. */
export async function recordNoObjection(world: World): Promise<void> {
  const gate = fonzid.stages.find(({ id }) => id === world.case().stage)?.gate;
  if (gate?.noObjection === undefined || world.case().milestones[gate.noObjection.askedBy]?.status !== 'accepted')
    return;
  const on = localDateOf(fonzid.calendar, world.clock.now());
  await world.run(asma, { type: 'record-no-objection', gate: gate.id, result: 'granted', on });
}

/** Signs the gate of the stage, by everybody who has to. */
export async function passGate(world: World): Promise<void> {
  const stage = fonzid.stages.find(({ id }) => id === world.case().stage);
  if (stage === undefined) throw new Error('no stage');
  await recordNoObjection(world);
  for (const role of stage.gate.signedBy) {
    const who = role === 'coordinator' ? asma : farid;
    await declared(world, who);
    await world.run(who, { type: 'sign-gate', gate: stage.gate.id });
  }
}

/** Takes the case back to an earlier stage, where some milestones are to be done again. */
export async function goBack(world: World, stage: string, milestones: string[]): Promise<void> {
  const change = { kind: 'stage' as const, stage, milestones: milestones.map((key) => MilestoneKey.parse(key)) };
  await world.run(asma, { type: 'request-change', change, reason });
  const [id] = Object.entries(world.case().changes).findLast(([, { status }]) => status === 'proposed') ?? [];
  await world.run(farid, { type: 'decide-change', change: ChangeId.parse(id), granted: true, reason });
}

/** Everything of the stage that the gate waits for, handed in, accepted and signed at once. */
export async function passStage(world: World): Promise<void> {
  for (const [key, milestone] of Object.entries(world.case().milestones)) {
    if (milestone.stage !== world.case().stage || milestone.status === 'accepted') continue;
    if (milestone.status !== 'submitted') await submit(world, key);
    await accept(world, key);
  }
  await passGate(world);
}
