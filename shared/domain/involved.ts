import type { Case } from './case.ts';
import { doersOf } from './delegations.ts';
import type { Event } from './events.ts';
import type { PersonId } from './ids.ts';

/** Everybody whom a case names as it stands, once, in the order of their keys. */
export function peopleOf({ people, delegations, milestones, gates, findings, changes }: Case): PersonId[] {
  const ofMilestones = Object.values(milestones).flatMap(({ authors, signatures, submission, returned, waiver }) => [
    ...authors,
    ...[...signatures, ...[submission, returned, waiver].flatMap((one) => one ?? [])].flatMap(doersOf),
  ]);
  const ofDelegations = Object.values(delegations).flatMap(({ person, delegate }) => [person, delegate]);
  const ofGates = Object.values(gates).flatMap(({ signatures }) => signatures.flatMap(doersOf));
  const ofFindings = Object.values(findings).flatMap(({ openedBy, by }) => [openedBy, by]);
  const ofChanges = Object.values(changes).flatMap(({ asked, endorsed, settled }) =>
    [asked, endorsed, settled].flatMap((step) => (step === undefined ? [] : doersOf(step))),
  );
  const all = [...Object.values(people), ...ofDelegations, ...ofMilestones, ...ofGates, ...ofFindings, ...ofChanges];
  return [...new Set(all)].toSorted();
}

/** The people who are involved in a case by these events, once: who acted or in whose place, and who was given a duty. The workflow is nobody. */
export function involvedBy(events: readonly Event[]): PersonId[] {
  const people = events.flatMap(({ actor, type, data }) => [
    ...(actor.role === 'system' ? [] : [actor.id]),
    ...(actor.inPlaceOf === undefined ? [] : [actor.inPlaceOf]),
    ...(type === 'PersonAssigned' && data.person !== null ? [data.person] : []),
    ...(type === 'DelegationMade' ? [data.person, data.delegate] : []),
  ]);
  return [...new Set(people)];
}
