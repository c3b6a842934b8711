import * as z from 'zod/mini';
import { administer, correctPerson } from '../../shared/app/administer.ts';
import type { AdministrationPorts } from '../../shared/app/change-account.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import { StaffRole } from '../../shared/domain/administration/account.ts';
import type { AdministrationCommand } from '../../shared/domain/administration/commands.ts';
import { nextAccountActions } from '../../shared/domain/administration/next-actions.ts';
import { Reason } from '../../shared/domain/commands/reason.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { MailAddress } from '../../shared/domain/mail-address.ts';
import { line } from '../../shared/forms/characters.ts';
import { Language } from '../../shared/forms/text.ts';
import type { Person } from '../../shared/ports.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import type { AnswerOf } from '../http/answers.ts';
import { Nothing, pageOf, Paging } from '../http/inputs.ts';
import { type Call, get, type Handler, post, put, type Reply } from '../http/route.ts';

// What administrators do to an account that is there.

export const profile = { name: line(200), email: MailAddress, language: Language };
const Reasoned = z.strictObject({ reason: Reason });

/** A person as an administrator sees her, with what he may do to her account next; her version is the ETag. */
export function personReply(
  { clock }: Pick<AdministrationPorts, 'clock'>,
  actor: Actor,
  person: Person,
): Reply<AnswerOf<'Person'>> {
  const actions = nextAccountActions(person, { actor, now: clock.now(), programme: currentProgramme });
  return { ok: true, body: { ...person, actions }, version: person.version ?? 0 };
}

function asked({ actor, ifMatch, parameters }: Call<{ person: PersonId }, unknown>) {
  return { actor, person: parameters.person, seen: ifMatch === '*' ? undefined : ifMatch };
}

/** The handler of what is made of nothing but the path and the body. */
function doing<Input>(
  commandOf: (input: Input) => Exclude<AdministrationCommand, { type: 'correct-person' }>,
): Handler<AdministrationPorts, { person: PersonId }, Input, 'Person'> {
  return async (ports, call) => {
    const outcome = await administer(ports, asked(call), commandOf(call.input));
    return outcome.ok ? personReply(ports, call.actor, outcome.person) : outcome;
  };
}

export const readPersonRow = get(
  '/people/{person}',
  'manage-people',
  Nothing,
  async (ports: Pick<AdministrationPorts, 'directory' | 'clock'>, { actor, parameters }) => {
    const person = await ports.directory.find(parameters.person);
    if (person === undefined) return { ok: false, refusal: { code: 'account.unknown' } };
    return personReply(ports, actor, person);
  },
  { summary: 'Read what is kept of a person, and what may be done to her account next', answer: 'Person' },
);

export const correctPersonRow = put(
  '/people/{person}/profile',
  'correct-person',
  z.strictObject({ ...profile, reason: Reason }),
  async (ports: AdministrationPorts, call) => {
    const outcome = await correctPerson(ports, asked(call), call.input);
    return outcome.ok ? personReply(ports, call.actor, outcome.person) : outcome;
  },
  { summary: 'Correct a person’s name, address or language; the person key stays', answer: 'Person' },
);

export const deactivatePersonRow = post(
  '/people/{person}/deactivation',
  'deactivate-person',
  Reasoned,
  doing(({ reason }) => ({ type: 'deactivate-person', reason })),
  { summary: 'Let nobody log in with an account any more', answer: 'Person', status: 201 },
);

export const reactivatePersonRow = post(
  '/people/{person}/reactivation',
  'reactivate-person',
  Reasoned,
  doing(({ reason }) => ({ type: 'reactivate-person', reason })),
  { summary: 'Let a person log in again, in the role that she had', answer: 'Person', status: 201 },
);

export const askRoleChangeRow = post(
  '/people/{person}/role-change',
  'ask-role-change',
  z.strictObject({ role: StaffRole, reason: Reason }),
  doing(({ role, reason }) => ({ type: 'ask-role-change', role, reason })),
  {
    summary: 'Ask that a person get another role; another administrator has to confirm it',
    answer: 'Person',
    status: 201,
  },
);

export const confirmRoleChangeRow = post(
  '/people/{person}/role-change/confirmation',
  'confirm-role-change',
  z.strictObject({ role: StaffRole }),
  doing(({ role }) => ({ type: 'confirm-role-change', role })),
  { summary: 'Confirm the change of role that was read; it starts on the next day', answer: 'Person', status: 201 },
);

export const cancelRoleChangeRow = post(
  '/people/{person}/role-change/cancellation',
  'cancel-role-change',
  Reasoned,
  doing(({ reason }) => ({ type: 'cancel-role-change', reason })),
  { summary: 'Stop a change of role that has not taken effect', answer: 'Person', status: 201 },
);

export const listRoleChangesRow = get(
  '/role-changes',
  'manage-people',
  Paging,
  async ({ directory }: Pick<AdministrationPorts, 'directory'>, { input }) => ({
    ok: true,
    body: await directory.roleChangesAsked(pageOf(input)),
  }),
  {
    summary: 'List whose change of role waits for a second administrator, longest waiting first',
    answer: 'PersonList',
  },
);
