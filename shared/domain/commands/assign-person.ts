import * as z from 'zod/mini';
import { Actor, Duty } from '../actors.ts';
import type { Role } from '../actors.ts';
import { accept, type Context, type Decision, refuse, today, unlessOpen } from '../decision.ts';
import type { Case } from '../case.ts';
import type { PersonId } from '../ids.ts';
import { conflictOf, isIndependent } from '../interests.ts';
import type { Refusal } from '../refusal.ts';
import type { LocalDate } from '../time.ts';

export const AssignPerson = z.strictObject({
  type: z.literal('assign-person'),
  duty: Duty,
  /** Who takes the duty, as the directory knows the person; `null` leaves it open. */
  person: z.nullable(Actor),
});
export type AssignPerson = z.infer<typeof AssignPerson>;

/** The role whose people can have a duty. */
export const roleOfDuty = {
  owner: 'holder',
  focal_point: 'holder',
  director: 'holder',
  legal_representative: 'holder',
  coordinator: 'coordinator',
  backup_coordinator: 'coordinator',
  fund_manager: 'fund_manager',
} as const satisfies Record<Duty, Role>;

/**
 * Gives a duty to a person whose role fits it; the holder's duties stay within the holder's organisation, the others go to those who have
 * declared that nothing ties them to it (domain §4, rule 2). A delegation of the duty is over then.
 */
export function assignPerson(c: Case, command: AssignPerson, context: Context): Decision {
  const { duty, person } = command;
  const refusal = unlessOpen(c);
  if (refusal) return refuse(refusal);
  const unfit = person === null ? undefined : unlessFit(c, duty, person);
  if (unfit) return refuse(unfit);
  if ((c.people[duty] ?? null) === (person?.id ?? null) && c.delegations[duty] === undefined) return accept();
  const tied = person === null ? undefined : unlessUntied(c, person, today(context));
  if (tied) return refuse(tied);
  return accept({ type: 'PersonAssigned', data: { duty, person: person?.id ?? null } });
}

/** A refusal unless a duty can be this person's by her role, and for the holder's duties by her organisation. */
export function unlessFit(c: Case, duty: Duty, { role, organisation }: Actor): Refusal | undefined {
  const fits = role === roleOfDuty[duty] && (role !== 'holder' || organisation === c.organisation);
  return fits ? undefined : { code: 'person.unfit-for-duty', duty };
}

/** A refusal unless somebody of the programme has declared that nothing ties her to the holder. */
export function unlessUntied(c: Case, { id, role }: Actor, today: LocalDate): Refusal | undefined {
  if (role === 'holder') return undefined;
  if (conflictOf(c, id)) return { code: 'interest.conflict-declared' };
  return isIndependent(c, id, today) ? undefined : { code: 'interest.not-declared' };
}

/** Whether an actor may delegate a duty, and end that: her own, the holder's if she names the holder's people, all if she is a fund manager. */
export function mayDelegate({ id, role }: Actor, duty: Duty, person: PersonId): boolean {
  return id === person || role === 'fund_manager' || roleOfDuty[duty] === 'holder';
}
