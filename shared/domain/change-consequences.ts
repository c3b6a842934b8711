import type { Programme } from '../programme/definition.ts';
import type { Case } from './case.ts';
import type { ChangeId, WantedChange } from './changes.ts';
import { rescheduleMilestone } from './commands/reschedule-milestone.ts';
import { resumeCase } from './commands/resume-case.ts';
import { suspendCase } from './commands/suspend-case.ts';
import { withdrawCase } from './commands/withdraw-case.ts';
import { accept, type Context, type Decision, today } from './decision.ts';
import { answerDue, dueDatesOf } from './due-dates.ts';
import type { DueDate, FactOf } from './events.ts';
import type { LocalDate } from './time.ts';

/** What follows from a change that is approved, by the same rules as if the fund manager had decided it unasked. */
export function consequencesOf(
  c: Case,
  change: ChangeId,
  wanted: WantedChange,
  reason: string,
  context: Context,
): Decision {
  switch (wanted.kind) {
    case 'baseline':
    case 'target':
    case 'actual':
    case 'budget': {
      const { milestone, version, cells } = wanted;
      return accept({ type: 'AnswersChanged', data: { change, milestone, version, cells } });
    }
    case 'due-date':
      return rescheduleMilestone(
        c,
        { type: 'reschedule-milestone', milestone: wanted.milestone, due: wanted.to, reason },
        context,
      );
    case 'stage':
      return accept(stageReopened(c, wanted, reason, today(context), context.programme));
    case 'suspension':
      return suspendCase(c, { type: 'suspend-case', reason }, context);
    case 'resumption':
      return resumeCase(c, { type: 'resume-case', reason }, context);
    case 'withdrawal':
      return withdrawCase(c, { type: 'withdraw-case', reason }, context);
  }
}

/**
 * The stage is open again from today: what is to be done again, and what had lapsed at its gate, is due anew. Its gate and those after it
 * are as if nobody had signed them; the stages after it are left, with everything in them that was accepted.
 */
function stageReopened(
  c: Case,
  { to, milestones }: Extract<WantedChange, { kind: 'stage' }>,
  reason: string,
  on: LocalDate,
  programme: Programme,
): FactOf<'StageReopened'> {
  const at = programme.stages.findIndex(({ id }) => id === to);
  const later = programme.stages.slice(at + 1).map(({ id }) => id);
  const gates = programme.stages.slice(at).map(({ gate }) => gate.id);
  const again = (key: DueDate['milestone']): boolean =>
    milestones.includes(key) || c.milestones[key]?.status === 'lapsed';
  const definition = programme.stages[at];
  const due = (definition === undefined ? [] : dueDatesOf(definition, c, on, programme))
    .filter(({ milestone }) => again(milestone))
    .map(({ milestone, due: planned }) => ({ milestone, due: answerDue(planned, on, programme) }));
  const left = later.filter((id) => Object.hasOwn(c.stages, id));
  return {
    type: 'StageReopened',
    data: { stage: to, on, left, gates: gates.filter((id) => Object.hasOwn(c.gates, id)), due, reason },
  };
}
