import type { Case } from '../domain/case.ts';
import { nextStage } from '../domain/stages.ts';
import type { Instant } from '../domain/time.ts';
import { wakeAtOf } from '../domain/wake.ts';
import type { News } from '../ports.ts';
import type { Programme } from '../programme/definition.ts';

/**
 * The stage that an execution begins with: the one to be entered, else the one that the case is in; `closing` once the last gate is
 * passed. A suspended case stays where it is; it is moved on when it is resumed. Entering a stage again changes nothing, so an older answer
 * to this does no harm.
 */
export function stageToDrive(c: Case, programme: Programme): string {
  const next = c.status === 'open' ? nextStage(c, programme) : undefined;
  if (next === 'closing') return next;
  const stage = next?.id ?? c.stage ?? programme.stages[0]?.id;
  if (stage === undefined) throw new Error(`${programme.id} has no stages`);
  return stage;
}

/**
 * What an execution that would wait in a stage until an instant has to hear of its case now; undefined if it may go on waiting. One whose
 * case is in another stage, since it went back, hands over: the successor begins where the case is.
 */
export function newsOf(
  c: Case,
  programme: Programme,
  { stage, until }: { stage: string; until: Instant },
  now: Instant,
): News | undefined {
  const wakeAt = wakeAtOf(c, programme, now);
  if (wakeAt === undefined) return 'end';
  if (c.status === 'open' && nextStage(c, programme) !== undefined) return `enter-${stageToDrive(c, programme)}`;
  if (c.status === 'open' && stageToDrive(c, programme) !== stage) return 'hand-over';
  return wakeAt < until ? 'look' : undefined;
}
