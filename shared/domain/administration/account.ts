import * as z from 'zod/mini';
import type { Role } from '../actors.ts';
import { type OrganisationId, PersonId } from '../ids.ts';
import { type Action, permissions } from '../permissions.ts';
import { Instant, LocalDate } from '../time.ts';

/** The roles between which a person can change: a holder's account stays a holder's, since what it sees hangs on its organisation. */
export const StaffRole = z.enum(['coordinator', 'fund_manager', 'auditor', 'administrator']);
export type StaffRole = z.infer<typeof StaffRole>;

/** A change of role that somebody asked for; with `confirmedBy`, another administrator has confirmed it and it starts on a day. */
export const RoleChange = z.strictObject({
  to: StaffRole,
  by: PersonId,
  at: Instant,
  reason: z.string(),
  confirmedBy: z.optional(PersonId),
  startsOn: z.optional(LocalDate),
});
export type RoleChange = z.infer<typeof RoleChange>;

/** What the log of administration has made of an account; names and addresses stand beside it, so that they can be erased. */
export type Account = {
  id: PersonId;
  role: Exclude<Role, 'system'>;
  organisation?: OrganisationId | undefined;
  /** The `seq` of the last record about it; absent for one that is older than the log. */
  version?: number | undefined;
  deactivated?: true | undefined;
  roleChange?: RoleChange | undefined;
};

/** What an administrator must never be able to do: accept, waive, open a gate, move money. */
const approving = ['accept-milestone', 'decide-waiver', 'sign-gate'] as const satisfies Action[];

/** Whether a role approves anything. */
export function approves(role: Role): boolean {
  return approving.some((action) => role in permissions[action]);
}
