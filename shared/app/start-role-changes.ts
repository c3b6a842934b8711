import { system } from '../domain/actors.ts';
import { startRoleChange } from '../domain/administration/decide.ts';
import { localDateOf } from '../domain/calendar.ts';
import type { PersonId } from '../domain/ids.ts';
import { currentProgramme } from '../programme/registry.ts';
import { type AdministrationPorts, changeAccount } from './change-account.ts';
import { type Limits, sweep } from './sweep.ts';

/**
 * Lets every confirmed change of role take effect whose day has come. The group in the user pool moves first: whoever is left between the two
 * by a crash is found again by the next run, since her change still waits.
 */
export async function startRoleChanges(
  ports: AdministrationPorts,
  limits: Limits,
  onFailure: (person: PersonId, error: unknown) => void,
): Promise<{ handled: number; failed: number }> {
  const today = localDateOf(currentProgramme.calendar, ports.clock.now());
  return sweep(
    async (page) => ports.directory.roleChangesDue(today, page),
    async ({ id }) => {
      const outcome = await changeAccount(
        ports,
        { actor: system, person: id, seen: undefined },
        async (person, context) => {
          const fact = startRoleChange(person, context);
          if (fact === undefined) return { ok: true, facts: [] };
          await ports.accounts.changeRole(id, fact.data.from, fact.data.to);
          return { ok: true, facts: [fact] };
        },
      );
      if (!outcome.ok) throw new Error(outcome.refusal.code);
    },
    limits,
    ({ id }, error) => onFailure(id, error),
  );
}
