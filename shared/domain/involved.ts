import type { Case } from './case.ts';
import type { Event } from './events.ts';
import type { PersonId } from './ids.ts';

/** Everybody whom a case names as it stands, once, in the order of their keys. */
export function peopleOf({ people, milestones, gates, findings, changes }: Case): PersonId[] {
  const ofMilestones = Object.values(milestones).flatMap(({ authors, signatures, submission, returned, waiver }) => [
    ...authors,
    ...[...signatures, ...[submission, returned, waiver].flatMap((one) => one ?? [])].map(({ by }) => by),
  ]);
  const ofGates = Object.values(gates).flatMap(({ signatures }) => signatures.map(({ by }) => by));
  const ofFindings = Object.values(findings).flatMap(({ openedBy, by }) => [openedBy, by]);
  const ofChanges = Object.values(changes).flatMap(({ asked, endorsed, settled }) =>
    [asked, endorsed, settled].flatMap((step) => step?.by ?? []),
  );
  const all = [...Object.values(people), ...ofMilestones, ...ofGates, ...ofFindings, ...ofChanges];
  return [...new Set(all)].toSorted();
}

/** The people who are involved in a case by these events, once: who acted, and who was given a duty. The workflow is nobody. */
export function involvedBy(events: readonly Event[]): PersonId[] {
  const people = events.flatMap(({ actor, type, data }) => [
    ...(actor.role === 'system' ? [] : [actor.id]),
    ...(type === 'PersonAssigned' && data.person !== null ? [data.person] : []),
  ]);
  return [...new Set(people)];
}
