import * as z from 'zod/mini';
import type { PersonId } from '../../shared/domain/ids.ts';
import { Language } from '../../shared/forms/text.ts';
import type { Directory, Person } from '../../shared/ports.ts';
import { Nothing } from '../http/inputs.ts';
import { get, type Persona, put, type Reply } from '../http/route.ts';
import { under } from '../http/under.ts';

export type MeDeps = { directory: Pick<Directory, 'find' | 'change'> };

/** What everybody may ask for, about herself only: whose profile it is stands in the token, never in the request. */
export const me: Persona<MeDeps> = {
  roles: ['holder', 'coordinator', 'fund_manager', 'auditor', 'administrator'],
  routes: under('/v1/me', [
    get(
      '',
      'read-profile',
      Nothing,
      async ({ directory }: MeDeps, { actor }) => known(await directory.find(actor.id)),
      {
        summary: 'Read one’s own profile',
        answer: 'Person',
      },
    ),
    put(
      '/language',
      'change-profile',
      z.strictObject({ language: Language }),
      async (deps: MeDeps, { actor, input }) => change(deps, actor.id, input),
      { summary: 'Choose the language of one’s mails and pages', answer: 'Person' },
    ),
    put(
      '/digests',
      'change-profile',
      z.strictObject({ digests: z.boolean() }),
      async (deps: MeDeps, { actor, input }) => change(deps, actor.id, input),
      {
        summary: 'Choose whether to get the weekly digest; reminders and decisions come in any case',
        answer: 'Person',
      },
    ),
  ]),
};

async function change(
  { directory }: MeDeps,
  id: PersonId,
  changes: Parameters<Directory['change']>[1],
): Promise<Reply<Person>> {
  return known(await directory.change(id, changes));
}

/** The first administrator is made in the user pool alone: an account can be without a profile. */
function known(person: Person | undefined): Reply<Person> {
  return person === undefined ? { ok: false, refusal: { code: 'profile.none' } } : { ok: true, body: person };
}
