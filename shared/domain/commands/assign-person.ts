import * as z from 'zod/mini';
import { Actor, Duty } from '../actors.ts';
import type { Role } from '../actors.ts';
import { accept, type Context, type Decision, refuse, today, unlessOpen } from '../decision.ts';
import type { Case } from '../case.ts';
import { conflictOf, isIndependent } from '../interests.ts';

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
 * declared that nothing ties them to it (domain §4, rule 2).
 */
export function assignPerson(c: Case, command: AssignPerson, context: Context): Decision {
  const { duty, person } = command;
  const refusal = unlessOpen(c);
  if (refusal) return refuse(refusal);
  if (person !== null) {
    const role = roleOfDuty[duty];
    const fits = person.role === role && (role !== 'holder' || person.organisation === c.organisation);
    if (!fits) return refuse({ code: 'person.unfit-for-duty', duty });
  }
  if ((c.people[duty] ?? null) === (person?.id ?? null)) return accept();
  if (person !== null && person.role !== 'holder') {
    if (conflictOf(c, person.id)) return refuse({ code: 'interest.conflict-declared' });
    if (!isIndependent(c, person.id, today(context))) return refuse({ code: 'interest.not-declared' });
  }
  return accept({ type: 'PersonAssigned', data: { duty, person: person?.id ?? null } });
}
