import { localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import { healthOf } from '../domain/health.ts';
import type { Instant } from '../domain/time.ts';
import { wakeAtOf } from '../domain/wake.ts';
import { waitingOf } from '../domain/waiting.ts';
import { type CaseCard, nextDueOf } from '../domain/case-card.ts';
import type { Programme } from '../programme/definition.ts';

/** What lists show of a case at a moment. */
export function cardOf(c: Case, programme: Programme, now: Instant): CaseCard {
  const wakeAt = wakeAtOf(c, programme, now);
  const nextDue = nextDueOf(c);
  return {
    caseId: c.id,
    version: c.version,
    title: c.project.title,
    zone: c.project.zone,
    organisation: c.organisation,
    status: c.status,
    stage: c.status === 'completed' ? 'closed' : (c.stage ?? 'opening'),
    health: healthOf(c, programme),
    ...(nextDue && { nextDue }),
    waiting: waitingOf(c, programme, localDateOf(programme.calendar, now)),
    changedAt: c.changedAt,
    ...(wakeAt && { wakeAt }),
  };
}
