import type { Actor } from '../domain/actors.ts';
import type { AdministrationCommand, AdministrationCommandOf } from '../domain/administration/commands.ts';
import { decideOnAccount } from '../domain/administration/decide.ts';
import type { ProfileField } from '../domain/administration/record.ts';
import type { AdministrationRefusal } from '../domain/administration/refusal.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../ports.ts';
import { type AdministrationPorts, changeAccount } from './change-account.ts';

type Asked = {
  actor: Actor;
  person: PersonId;
  /** The version of the account that the administrator saw, if the request says so. */
  seen: number | undefined;
};
export type Profile = Pick<Person, ProfileField>;
type Outcome = { ok: true; person: Person } | { ok: false; refusal: AdministrationRefusal };

/**
 * Does to an account what an administrator asks: recorded first, then brought about in the user pool. If the pool fails in between, the same
 * request again changes nothing in the log and repeats the rest.
 */
export async function administer(
  ports: AdministrationPorts,
  { actor, person, seen }: Asked,
  command: Exclude<AdministrationCommand, { type: 'correct-person' }>,
): Promise<Outcome> {
  const outcome = await changeAccount(ports, { actor, person, seen }, (account, context) =>
    decideOnAccount(account, command, context),
  );
  if (!outcome.ok) return outcome;
  if (command.type === 'deactivate-person') await ports.accounts.deactivate(person);
  if (command.type === 'reactivate-person') await ports.accounts.reactivate(person);
  return outcome;
}

/** Corrects what is known of a person. The person key stays, and with it everything that she did. */
export async function correctPerson(
  ports: AdministrationPorts,
  { actor, person, seen }: Asked,
  { reason, ...profile }: Profile & Pick<AdministrationCommandOf<'correct-person'>, 'reason'>,
): Promise<Outcome> {
  const outcome = await changeAccount(
    ports,
    { actor, person, seen },
    async (account, context) => {
      const fields = differing(account, profile);
      const owner = fields.includes('email') ? await ports.accounts.find(profile.email) : undefined;
      if (owner !== undefined && owner !== person) return { ok: false, refusal: { code: 'account.address-taken' } };
      return decideOnAccount(account, { type: 'correct-person', fields, reason }, context);
    },
    (account) => ({ ...account, ...profile }),
  );
  if (outcome.ok) await ports.accounts.correct(outcome.person);
  return outcome;
}

function differing(person: Person, profile: Profile): ProfileField[] {
  return (['name', 'email', 'language'] as const).filter((field) => person[field] !== profile[field]);
}
