import * as z from 'zod/mini';
import type { Context } from '../decision.ts';
import { type Account, StaffRole } from './account.ts';
import type { AdministrationCommand } from './commands.ts';
import { decideOnAccount } from './decide.ts';

/** Something that an administrator may do next to an account; to ask for a change of role, or to confirm it, to which role. */
export const AccountAction = z.strictObject({
  action: z.enum([
    'correct-person',
    'deactivate-person',
    'reactivate-person',
    'ask-role-change',
    'confirm-role-change',
    'cancel-role-change',
  ]),
  role: z.optional(StaffRole),
});
export type AccountAction = z.infer<typeof AccountAction>;

/** What an administrator may do to an account next: each deed is tried with `decideOnAccount` itself, as the buttons of a case are. */
export function nextAccountActions(account: Account, context: Context): AccountAction[] {
  // A reason is somebody's own: here it only has to be one.
  const reason = 'x'.repeat(context.programme.limits.reasonLength);
  const tries: AdministrationCommand[] = [
    { type: 'correct-person', fields: ['name'], reason },
    ...StaffRole.options.map((role) => ({ type: 'ask-role-change', role, reason }) as const),
    ...StaffRole.options.map((role) => ({ type: 'confirm-role-change', role }) as const),
    { type: 'cancel-role-change', reason },
    { type: 'deactivate-person', reason },
    { type: 'reactivate-person', reason },
  ];
  return tries
    .filter((command) => {
      const decision = decideOnAccount(account, command, context);
      return decision.ok && decision.facts.length > 0;
    })
    .map((command) => ({ action: command.type, ...('role' in command && { role: command.role }) }));
}
