import type { Actor } from '../domain/actors.ts';
import { localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import { type Health, healthOf } from '../domain/health.ts';
import type { CaseId } from '../domain/ids.ts';
import { type NextAction, nextActions } from '../domain/next-actions.ts';
import { type Action, isBarred, isEverPermitted, isPermitted } from '../domain/permissions.ts';
import type { Instant } from '../domain/time.ts';
import { type Waiting, waitingOf } from '../domain/waiting.ts';
import type { CaseQueries } from '../ports.ts';
import type { Programme } from '../programme/definition.ts';
import { getProgramme } from '../programme/registry.ts';

type FoundCase =
  | { ok: true; case: Case; programme: Programme }
  | { ok: false; refusal: { code: 'case.unknown' | 'action.not-permitted' | 'interest.conflict-declared' } };

/** Finds a case for an actor who wants to do something with it. One that she may not read is as unknown to her as one that is not there. */
export async function findCase(
  queries: Pick<CaseQueries, 'find'>,
  actor: Actor,
  action: Action,
  caseId: CaseId,
): Promise<FoundCase> {
  if (!isEverPermitted(actor, action)) return { ok: false, refusal: { code: 'action.not-permitted' } };
  const c = (await queries.find(caseId))?.case;
  if (c === undefined || !isPermitted(actor, 'read-case', c)) return { ok: false, refusal: { code: 'case.unknown' } };
  if (!isPermitted(actor, action, c)) return { ok: false, refusal: { code: 'action.not-permitted' } };
  if (isBarred(actor, action, c)) return { ok: false, refusal: { code: 'interest.conflict-declared' } };
  return { ok: true, case: c, programme: getProgramme(c.programme) };
}

/** A case as people read it: with how it does, what waits for whom, and what the reader may do next. */
export type CaseView = Case & { health: Health; waiting: Waiting[]; actions: NextAction[] };

export function viewOf(c: Case, programme: Programme, actor: Actor, now: Instant): CaseView {
  return {
    ...c,
    health: healthOf(c, programme),
    waiting: waitingOf(c, programme, localDateOf(programme.calendar, now)),
    actions: nextActions(c, { actor, now, programme }),
  };
}
