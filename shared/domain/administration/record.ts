import * as z from 'zod/mini';
import { Actor, Role } from '../actors.ts';
import { OrganisationId, PersonId, Sha256 } from '../ids.ts';
import { Instant, LocalDate } from '../time.ts';
import { StaffRole } from './account.ts';

const person = PersonId;
const change = { person, from: Role, to: StaffRole };
const reason = z.string();

function fact<const Type extends string, Shape extends z.core.$ZodShape>(type: Type, data: Shape) {
  return z.strictObject({ type: z.literal(type), data: z.strictObject(data) });
}

/** What a person's profile holds that is not her role: in a record only the names of these, never what they say. */
export const ProfileField = z.enum(['name', 'email', 'language']);
export type ProfileField = z.infer<typeof ProfileField>;

/** What has been done to an account. Person keys, never names or addresses: a profile can be erased and the chain stays whole. */
export const AdministrationFact = z.discriminatedUnion('type', [
  fact('PersonInvited', { person, role: Role, organisation: z.optional(OrganisationId) }),
  fact('ProfileCorrected', { person, fields: z.array(ProfileField), reason }),
  fact('PersonDeactivated', { person, reason }),
  fact('PersonReactivated', { person, reason }),
  fact('RoleChangeAsked', { ...change, reason }),
  fact('RoleChangeConfirmed', { ...change, startsOn: LocalDate }),
  fact('RoleChangeCancelled', { ...change, reason }),
  fact('RoleChanged', change),
]);
export type AdministrationFact = z.infer<typeof AdministrationFact>;

const envelope = { seq: z.int(), at: Instant, actor: Actor, prev: Sha256, hash: Sha256 };

/** One entry of the log of administration: chained to the one before, over all accounts. */
export const AdministrationRecord = z.union(
  AdministrationFact.def.options.map((option) => z.extend(option, envelope)),
) as z.ZodMiniType<AdministrationRecord>; // `map` forgets which is which
export type AdministrationRecord = AdministrationFact & {
  seq: number;
  at: Instant;
  actor: Actor;
  prev: Sha256;
  hash: Sha256;
};
