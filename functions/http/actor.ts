import * as z from 'zod/mini';
import { Actor, type Role } from '../../shared/domain/actors.ts';
import { OrganisationId, PersonId } from '../../shared/domain/ids.ts';

/** A user pool's `sub` has 36 characters; with the longest `Idempotency-Key` before it, 55 still make a command id of 256. */
const Subject = PersonId.check(z.maxLength(55));

const Claims = z.object({
  sub: Subject,
  /** API Gateway writes an array as `[holder]`, with blanks between several; a token read elsewhere has it as it is. */
  'cognito:groups': z.union([z.array(z.string()), z.string()]),
  'custom:organisation': z.optional(z.unknown()),
});

const personRoles: ReadonlySet<string> = new Set<Exclude<Role, 'system'>>([
  'holder',
  'coordinator',
  'fund_manager',
  'auditor',
  'administrator',
]);

type Known =
  | { ok: true; actor: Actor }
  | { ok: false; refusal: { code: 'login.missing' | 'login.role-unclear' | 'login.organisation-missing' } };

/** Who calls, by the claims of the token that the authorizer has checked. A person has exactly one role; a holder an organisation. */
export function actorOf(claims: unknown): Known {
  if (typeof claims !== 'object' || claims === null) return refused('login.missing');
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return refused('login.role-unclear');
  const { sub: id, 'cognito:groups': groups, 'custom:organisation': organisation } = parsed.data;
  const names = typeof groups === 'string' ? groups.replace(/^\[|\]$/g, '').split(/[\s,]+/) : groups;
  const [role, ...others] = [...new Set(names)].filter((name) => personRoles.has(name));
  if (role === undefined || others.length > 0) return refused('login.role-unclear');
  if (role !== 'holder') return { ok: true, actor: Actor.parse({ id, role }) };
  const own = OrganisationId.safeParse(organisation);
  if (!own.success) return refused('login.organisation-missing');
  return { ok: true, actor: { id, role, organisation: own.data } };
}

function refused(code: 'login.missing' | 'login.role-unclear' | 'login.organisation-missing'): Known {
  return { ok: false, refusal: { code } };
}
