import type { Actor, Duty, Role } from './actors.ts';
import type { AdministrationCommand } from './administration/commands.ts';
import type { Case } from './case.ts';
import type { AskedChange } from './changes.ts';
import type { CommandType } from './decide.ts';
import { conflictOf, isIndependent } from './interests.ts';
import type { Refusal } from './refusal.ts';
import type { LocalDate } from './time.ts';

/** What people may do besides commands: read. */
export type ReadAction =
  | 'read-case'
  | 'list-cases'
  | 'read-queue'
  | 'read-draft'
  | 'save-draft'
  | 'read-history'
  | 'read-mails'
  | 'verify-history'
  | 'read-day'
  | 'correct-calendar'
  | 'manage-people'
  | 'read-profile'
  | 'change-profile'
  | 'keep-calendar-feed'
  | 'read-administration';
export type Action = CommandType | ReadAction | AdministrationCommand['type'];

/**
 * What a person must be to a case: of its holder's organisation, its coordinator (or the backup; during a delegation the delegate), the same
 * or one whose duty is delegated, or anyone in the role.
 */
export type Relation = 'own' | 'assigned' | 'assigned-or-away' | 'any';

/** Who may do what (domain §4). An action that a role does not name is refused to it. */
export const permissions = {
  'open-case': { coordinator: 'any', fund_manager: 'any' },
  'declare-interest': { coordinator: 'any', fund_manager: 'any' },
  'assign-person': { coordinator: 'assigned', fund_manager: 'any' },
  'delegate-duty': { coordinator: 'assigned', fund_manager: 'any' },
  'end-delegation': { coordinator: 'assigned-or-away', fund_manager: 'any' },
  'enter-stage': { system: 'any' },
  'submit-milestone': { holder: 'own', coordinator: 'assigned' },
  'accept-milestone': { coordinator: 'assigned', fund_manager: 'any' },
  'return-milestone': { coordinator: 'assigned', fund_manager: 'any' },
  'propose-waiver': { holder: 'own', coordinator: 'assigned' },
  'decide-waiver': { fund_manager: 'any' },
  'sign-gate': { coordinator: 'assigned', fund_manager: 'any' },
  'send-gate-back': { coordinator: 'assigned', fund_manager: 'any' },
  'reschedule-milestone': { coordinator: 'assigned', fund_manager: 'any' },
  'suspend-case': { fund_manager: 'any' },
  'resume-case': { fund_manager: 'any' },
  'withdraw-case': { fund_manager: 'any' },
  'record-no-objection': { coordinator: 'assigned', fund_manager: 'any' },
  'request-change': { holder: 'own', coordinator: 'assigned' },
  'endorse-change': { coordinator: 'assigned' },
  'decide-change': { fund_manager: 'any' },
  'withdraw-change': { holder: 'own', coordinator: 'assigned' },
  'complete-case': { system: 'any' },
  'chase-case': { system: 'any' },
  'recompute-due-dates': { system: 'any' },
  'open-finding': { auditor: 'any' },
  'answer-finding': { holder: 'own', coordinator: 'assigned', fund_manager: 'any' },
  'close-finding': { auditor: 'any' },
  'read-case': { holder: 'own', coordinator: 'any', fund_manager: 'any', auditor: 'any' },
  'list-cases': { coordinator: 'any', fund_manager: 'any', auditor: 'any' },
  'read-queue': { coordinator: 'any', fund_manager: 'any' },
  'read-draft': { holder: 'own', coordinator: 'assigned' },
  'save-draft': { holder: 'own', coordinator: 'assigned' },
  'read-history': { holder: 'own', coordinator: 'any', fund_manager: 'any', auditor: 'any' },
  'read-mails': { coordinator: 'assigned', fund_manager: 'any', auditor: 'any' },
  'verify-history': { coordinator: 'any', fund_manager: 'any', auditor: 'any' },
  'read-day': { coordinator: 'any', fund_manager: 'any', auditor: 'any' },
  'correct-calendar': { administrator: 'any' },
  'manage-people': { administrator: 'any' },
  // One's own, whatever the role; no case is concerned.
  'read-profile': { holder: 'any', coordinator: 'any', fund_manager: 'any', auditor: 'any', administrator: 'any' },
  'change-profile': { holder: 'any', coordinator: 'any', fund_manager: 'any', auditor: 'any', administrator: 'any' },
  'keep-calendar-feed': { holder: 'any', coordinator: 'any' },
  'correct-person': { administrator: 'any' },
  'deactivate-person': { administrator: 'any' },
  'reactivate-person': { administrator: 'any' },
  'ask-role-change': { administrator: 'any' },
  'confirm-role-change': { administrator: 'any' },
  'cancel-role-change': { administrator: 'any' },
  'read-administration': { auditor: 'any', administrator: 'any' },
} as const satisfies Record<Action, Partial<Record<Role, Relation>>>;

/**
 * What a conflict of interest leaves to those who declared it (domain §4, rule 2): to read, and to declare anew. Everything else in the case is
 * barred to them, whatever the table says.
 */
export const inConflict: ReadonlySet<Action> = new Set<Action>([
  'declare-interest',
  'read-case',
  'list-cases',
  'read-queue',
  'read-history',
  'read-mails',
  'verify-history',
  'read-day',
]);

/** What is judged only by those who have declared within the last year that nothing ties them to the holder. */
export const judging: ReadonlySet<Action> = new Set<Action>([
  'accept-milestone',
  'return-milestone',
  'decide-waiver',
  'endorse-change',
  'decide-change',
  'record-no-objection',
  'sign-gate',
  'send-gate-back',
]);

const isOfProgramme = ({ role }: Actor): boolean => role === 'coordinator' || role === 'fund_manager';

/** The requests that bind a holder as a whole, and who speaks for her then: one of these, once the case names any; else any of her people. */
export const spokenFor = {
  requests: ['suspension', 'withdrawal'],
  by: ['legal_representative', 'director'],
} as const satisfies { requests: readonly AskedChange['kind'][]; by: readonly Duty[] };

/** A refusal if somebody of a holder's people asks for what only those may who speak for her. */
export function unlessSpeaksFor(
  { id, role }: Actor,
  asked: AskedChange['kind'],
  { people }: Case,
): Refusal | undefined {
  if (role !== 'holder' || !spokenFor.requests.some((kind) => kind === asked)) return undefined;
  const speakers = spokenFor.by.flatMap((duty) => people[duty] ?? []);
  return speakers.length === 0 || speakers.includes(id) ? undefined : { code: 'change.not-representative' };
}

/** Whether a conflict of interest that the actor has declared bars her from doing something in a case. */
export function isBarred(actor: Actor, action: Action, c: Case): boolean {
  return isOfProgramme(actor) && conflictOf(c, actor.id) !== undefined && !inConflict.has(action);
}

/** A refusal if what an actor of the programme declared of herself and the holder, or did not, keeps her from doing something in a case. */
export function unlessIndependent(actor: Actor, action: Action, c: Case, today: LocalDate): Refusal | undefined {
  if (isBarred(actor, action, c)) return { code: 'interest.conflict-declared' };
  if (!isOfProgramme(actor)) return undefined;
  if (judging.has(action) && !isIndependent(c, actor.id, today)) return { code: 'interest.not-declared' };
  return undefined;
}

/** Whether an actor may do something: to a case, or (without one) at all. Deny by default. */
export function isPermitted(actor: Actor, action: Action, c: Case | undefined): boolean {
  const byRole: Partial<Record<Role, Relation>> = permissions[action];
  const relation = byRole[actor.role];
  if (relation === undefined) return false;
  return relation === 'any' || (c !== undefined && isRelated(actor, relation, c));
}

/** Whether the actor's role may ever do something, to whatever case. */
export function isEverPermitted(actor: Actor, action: Action): boolean {
  const byRole: Partial<Record<Role, Relation>> = permissions[action];
  return byRole[actor.role] !== undefined;
}

function isRelated(actor: Actor, relation: Exclude<Relation, 'any'>, c: Case): boolean {
  switch (relation) {
    case 'own':
      return actor.organisation === c.organisation;
    case 'assigned':
      return c.people.coordinator === actor.id || c.people.backup_coordinator === actor.id;
    case 'assigned-or-away':
      return isRelated(actor, 'assigned', c) || Object.values(c.delegations).some(({ person }) => person === actor.id);
  }
}
