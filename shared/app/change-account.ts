import type { Actor } from '../domain/actors.ts';
import { evolveAccount } from '../domain/administration/evolve.ts';
import type { AdministrationDecision } from '../domain/administration/decide.ts';
import type { AdministrationRefusal } from '../domain/administration/refusal.ts';
import { sealRecord } from '../domain/administration/seal.ts';
import type { Context } from '../domain/decision.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Accounts, AdministrationLog, Clock, Directory, Ids, Person } from '../ports.ts';
import { currentProgramme } from '../programme/registry.ts';

export type AdministrationPorts = {
  directory: Directory;
  administration: AdministrationLog;
  accounts: Accounts;
  clock: Clock;
  ids: Ids;
};

type Changed = { ok: true; person: Person } | { ok: false; refusal: AdministrationRefusal };

/** Administrators are few: eight attempts with full jitter up to 1 s each let through more of them than a fund has. */
const attempts = 8;
const backoff = (attempt: number): number => Math.min(1000, 25 * 2 ** attempt);

/**
 * Loads an account, decides, records: the only writer of accounts that are there. The end of the log is read before the account, and a
 * record is only added to that very end, so nothing can happen to the account in between.
 */
export async function changeAccount(
  { directory, administration, clock, ids }: Omit<AdministrationPorts, 'accounts'>,
  { actor, person: id, seen }: { actor: Actor; person: PersonId; seen: number | undefined },
  decide: (person: Person, context: Context) => AdministrationDecision | Promise<AdministrationDecision>,
  alter: (person: Person) => Person = (person) => person,
): Promise<Changed> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const after = await administration.head();
    const person = await directory.find(id);
    if (person === undefined) return { ok: false, refusal: { code: 'account.unknown' } };
    const now = clock.now();
    const decision = await decide(person, { actor, now, programme: currentProgramme });
    const { version = 0 } = person;
    const [fact] = decision.ok ? decision.facts : [];
    // What is so already is no change of a stale page; everything else is.
    if (seen !== undefined && seen !== version && (fact !== undefined || !decision.ok))
      return { ok: false, refusal: { code: 'account.version-not-seen', version } };
    if (!decision.ok) return decision;
    if (fact === undefined) return { ok: true, person };
    const record = sealRecord(fact, { actor, at: now, after });
    const changed = evolveAccount(alter(person), record);
    if (await administration.append(record, changed)) return { ok: true, person: changed };
    await new Promise((resolve) => setTimeout(resolve, ids.jitter(backoff(attempt))));
  }
  return { ok: false, refusal: { code: 'administration.too-busy' } };
}
