import * as z from 'zod/mini';
import type { Programme } from '../programme/definition.ts';
import { Role } from './actors.ts';
import { type Case, milestonesOfStage } from './case.ts';
import { PersonId } from './ids.ts';
import { findMilestone, gateOf, isGatePassed, unmetConditions } from './stages.ts';
import { Instant, type LocalDate } from './time.ts';

/** `for`: the person who has the role in the case, if anybody has. */
const waits = { role: Role, for: z.optional(PersonId), since: Instant };

/** Something in a case that waits for a decision, for whom and since when. */
export const Waiting = z.discriminatedUnion('what', [
  z.strictObject({ ...waits, what: z.enum(['review', 'waiver']), milestone: z.string() }),
  z.strictObject({ ...waits, what: z.literal('gate'), gate: z.string() }),
]);
export type Waiting = z.infer<typeof Waiting>;

/** Everything in a case that waits for the programme's people, longest waiting first. Only an open case waits. */
export function waitingOf(c: Case, programme: Programme, today: LocalDate): Waiting[] {
  if (c.status !== 'open') return [];
  const who = (role: Role): PersonId | undefined =>
    role === 'coordinator' || role === 'fund_manager' ? c.people[role] : undefined;
  const waiting: Waiting[] = [];
  for (const [key, milestone] of Object.entries(c.milestones)) {
    if (milestone.status === 'submitted' && milestone.submission !== undefined) {
      const role = findMilestone(programme, key)?.acceptedBy[milestone.signatures.length] ?? 'coordinator';
      const since = milestone.signatures.at(-1)?.at ?? milestone.submission.at;
      waiting.push({ what: 'review', milestone: key, role, for: who(role), since });
    }
    if (milestone.waiver !== undefined && milestone.status !== 'waived' && milestone.status !== 'accepted') {
      waiting.push({
        what: 'waiver',
        milestone: key,
        role: 'fund_manager',
        for: who('fund_manager'),
        since: milestone.waiver.at,
      });
    }
  }
  const gate = gateOf(c, programme);
  if (gate !== undefined && !isGatePassed(c, gate) && unmetConditions(c, programme, today).length === 0) {
    const signatures = c.gates[gate.id]?.signatures ?? [];
    const role = gate.signedBy[signatures.length] ?? 'coordinator';
    waiting.push({
      what: 'gate',
      gate: gate.id,
      role,
      for: who(role),
      since: signatures.at(-1)?.at ?? lastSignedAt(c),
    });
  }
  return waiting.sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** When the last of the stage's milestones was settled by a signature: since then the gate waits. */
function lastSignedAt(c: Case): Instant {
  const signed = milestonesOfStage(c).flatMap(([, milestone]) => milestone.signatures.map(({ at }) => at));
  return signed.sort().at(-1) ?? c.changedAt;
}
