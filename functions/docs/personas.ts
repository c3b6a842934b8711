import type { Role } from '../../shared/domain/actors.ts';
import { permissions } from '../../shared/domain/permissions.ts';
import { administration } from '../administration/routes.ts';
import { auditor } from '../auditor/routes.ts';
import { coordinator } from '../coordinator/routes.ts';
import { findings } from '../findings/routes.ts';
import { holder } from '../holder/routes.ts';
import type { Route } from '../http/route.ts';
import { me } from '../me/routes.ts';

/** A row as documents see it: nobody calls its handler. */
export type Row = Omit<Route<never>, 'handle'>;

/** Every table of the API. */
export const personas: readonly { name: string; roles: readonly Role[]; routes: readonly Row[] }[] = [
  { name: 'holder', ...holder },
  { name: 'coordinator', ...coordinator },
  { name: 'auditor', ...auditor },
  { name: 'findings', ...findings },
  { name: 'administration', ...administration },
  { name: 'me', ...me },
];

/** Who may do what a row does: the roles of its table that the permissions name, each with what she has to be to the case. */
export function allowedIn(roles: readonly Role[], { action }: Row): string[] {
  const byRole: Partial<Record<Role, string>> = permissions[action];
  return roles.flatMap((role) => (byRole[role] === undefined ? [] : `${role} (${byRole[role]})`));
}
