import type { Text } from '../forms/text.ts';
import type { FormIssue } from '../forms/validate.ts';
import type { Role } from './actors.ts';
import type { MilestoneStatus } from './case.ts';
import type { ChangeRequest } from './changes.ts';
import type { LocalDate } from './time.ts';

/** A condition of a gate that is not met. */
export type UnmetCondition =
  | { condition: 'milestone-not-settled'; milestone: string; status: MilestoneStatus }
  /** A condition of the programme's, by its name and in its words. */
  | { condition: 'condition-broken'; name: string; message: Text }
  /** A critical finding that its auditor has not closed. */
  | { condition: 'finding-open'; finding: string };

/** Why a command was refused: a value, not a fault. Each code names one rule; the edge turns it into words and a status. */
export type Refusal =
  | { code: 'action.not-permitted' }
  | { code: 'case.unknown' }
  | { code: 'case.already-open' }
  | { code: 'case.not-open'; status: 'suspended' | 'withdrawn' | 'completed' }
  | { code: 'case.not-suspended' }
  | { code: 'programme.unknown' }
  | { code: 'project.unknown-kind'; kind: string }
  | { code: 'project.share-over-cost' }
  | { code: 'person.unfit-for-duty'; duty: string }
  | { code: 'interest.not-declared' }
  | { code: 'interest.conflict-declared' }
  | { code: 'interest.conflict-stands'; until: LocalDate }
  | { code: 'interest.long-past'; months: number }
  | { code: 'delegation.nobody-on-duty' }
  | { code: 'delegation.made-already' }
  | { code: 'delegation.unknown' }
  | { code: 'delegation.not-yours' }
  | { code: 'delegation.to-herself' }
  | { code: 'delegation.past'; today: LocalDate }
  | { code: 'delegation.days-reversed' }
  | { code: 'delegation.too-long'; limitDays: number }
  | { code: 'delegation.person-engaged' }
  | { code: 'stage.not-next' }
  | { code: 'stage.not-before' }
  | { code: 'stage.milestone-elsewhere'; milestone: string }
  | { code: 'milestone.unknown' }
  | { code: 'milestone.settled'; status: MilestoneStatus }
  | { code: 'milestone.not-under-review'; status: MilestoneStatus }
  | { code: 'form.invalid'; issues: readonly FormIssue[] }
  | { code: 'submission.superseded'; version: number }
  | { code: 'author.signed-before'; milestone: string }
  | { code: 'reviewer.is-author' }
  | { code: 'reviewer.wrote-check'; milestone: string }
  | { code: 'reviewer.signed-already' }
  | { code: 'review.not-your-turn'; waitsFor: Role }
  | { code: 'reason.too-short'; atLeast: number }
  | { code: 'waiver.proposed-already' }
  | { code: 'waiver.not-proposed' }
  | { code: 'waiver.decider-is-proposer' }
  | { code: 'gate.unknown' }
  | { code: 'gate.passed-already' }
  | { code: 'gate.not-passed' }
  | { code: 'gate.conditions-unmet'; missing: UnmetCondition[] }
  | { code: 'gate.signer-is-author' }
  | { code: 'gate.signed-already' }
  | { code: 'gate.not-your-turn'; waitsFor: Role }
  | { code: 'gate.milestone-not-accepted'; milestone: string }
  | { code: 'no-objection.not-asked' }
  | { code: 'no-objection.unknown'; result: string }
  | { code: 'no-objection.to-come'; today: LocalDate }
  | { code: 'change.unknown' }
  | { code: 'change.not-awaited'; status: ChangeRequest['status'] }
  | { code: 'change.asked-already'; change: string }
  | { code: 'change.not-accepted'; milestone: string }
  | { code: 'change.not-changeable'; at: string }
  | { code: 'change.unchanged'; at: string }
  | { code: 'change.kinds-mixed' }
  | { code: 'change.outdated' }
  | { code: 'change.decider-is-asker' }
  | { code: 'change.not-yours' }
  | { code: 'change.not-representative' }
  | { code: 'finding.unknown' }
  | { code: 'finding.closed' }
  | { code: 'calendar.day-past'; day: LocalDate }
  | { code: 'calendar.day-fixed'; day: LocalDate }
  | { code: 'calendar.day-said-twice'; day: LocalDate }
  | { code: 'calendar.unchanged' }
  | { code: 'due.unchanged' }
  | { code: 'due.past'; today: LocalDate }
  | { code: 'due.coordinator-decides'; limitDays: number }
  | { code: 'due.fund-manager-decides'; limitDays: number };

export type RefusalCode = Refusal['code'];
