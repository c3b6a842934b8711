import { addDays } from '../calendar.ts';
import { type Context, today, unlessReasoned } from '../decision.ts';
import { type Account, approves } from './account.ts';
import type { AdministrationCommand, AdministrationCommandOf } from './commands.ts';
import type { AdministrationFact } from './record.ts';
import type { AdministrationRefusal } from './refusal.ts';

/** What is to be recorded of an account (nothing: it is so already), or the rule that refuses. */
export type AdministrationDecision =
  { ok: true; facts: AdministrationFact[] } | { ok: false; refusal: AdministrationRefusal };

/** The refusals that say nothing but their rule. */
type PlainRefusal = Exclude<AdministrationRefusal, { version: number } | { atLeast: number }>;

const accept = (...facts: AdministrationFact[]): AdministrationDecision => ({ ok: true, facts });
const refuse = (code: PlainRefusal['code']): AdministrationDecision => ({ ok: false, refusal: { code } });

/** Decides what an administrator asks of an account; never of her own (domain §4). Pure and total. */
export function decideOnAccount(
  account: Account,
  command: AdministrationCommand,
  context: Context,
): AdministrationDecision {
  if (account.id === context.actor.id) return refuse('account.own');
  const unreasoned = 'reason' in command ? unlessReasoned(command.reason, context) : undefined;
  if (unreasoned?.code === 'reason.too-short') return { ok: false, refusal: unreasoned };
  const { id: person, deactivated = false } = account;
  switch (command.type) {
    case 'correct-person':
      if (command.fields.length === 0) return accept();
      return accept({ type: 'ProfileCorrected', data: { person, fields: command.fields, reason: command.reason } });
    case 'deactivate-person':
      return deactivated ? accept() : accept({ type: 'PersonDeactivated', data: { person, reason: command.reason } });
    case 'reactivate-person':
      return deactivated ? accept({ type: 'PersonReactivated', data: { person, reason: command.reason } }) : accept();
    case 'ask-role-change':
      return askRoleChange(account, command, context);
    case 'confirm-role-change':
      return confirmRoleChange(account, command, context);
    case 'cancel-role-change':
      return cancelRoleChange(account, command);
  }
}

/** A change between the roles of the programme's own people; never from administrator to a role that approves (domain §4, rule 6). */
function askRoleChange(
  account: Account,
  { role: to, reason }: AdministrationCommandOf<'ask-role-change'>,
  { actor }: Context,
): AdministrationDecision {
  const { id: person, role: from, roleChange, deactivated } = account;
  if (deactivated) return refuse('account.deactivated');
  if (from === 'holder') return refuse('role-change.of-holder');
  if (from === 'administrator' && approves(to)) return refuse('role-change.administrator-approves');
  if (from === to) return refuse('role-change.unchanged');
  if (roleChange === undefined) return accept({ type: 'RoleChangeAsked', data: { person, from, to, reason } });
  const isThis = roleChange.to === to && roleChange.by === actor.id && roleChange.confirmedBy === undefined;
  return isThis ? accept() : refuse('role-change.asked-already');
}

/** Only another administrator than the one who asked; the new role starts on the next day, not before (domain §4, rule 6). */
function confirmRoleChange(
  { id: person, role: from, roleChange }: Account,
  { role }: AdministrationCommandOf<'confirm-role-change'>,
  context: Context,
): AdministrationDecision {
  if (roleChange === undefined) return from === role ? accept() : refuse('role-change.none');
  const { to, by, confirmedBy } = roleChange;
  if (to !== role) return refuse('role-change.another');
  if (by === context.actor.id) return refuse('role-change.confirmer-is-asker');
  if (confirmedBy !== undefined) return accept();
  const startsOn = addDays(today(context), 1);
  return accept({ type: 'RoleChangeConfirmed', data: { person, from, to, startsOn } });
}

/** Any administrator may stop a change that has not taken effect. */
function cancelRoleChange(
  { id: person, role: from, roleChange }: Account,
  { reason }: AdministrationCommandOf<'cancel-role-change'>,
): AdministrationDecision {
  if (roleChange === undefined) return accept();
  return accept({ type: 'RoleChangeCancelled', data: { person, from, to: roleChange.to, reason } });
}

/** A confirmed change whose day has come. */
export function startRoleChange(
  { id: person, role: from, roleChange }: Account,
  context: Context,
): Extract<AdministrationFact, { type: 'RoleChanged' }> | undefined {
  const { to, startsOn } = roleChange ?? {};
  if (to === undefined || startsOn === undefined || startsOn > today(context)) return undefined;
  return { type: 'RoleChanged', data: { person, from, to } };
}
