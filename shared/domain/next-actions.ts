import * as z from 'zod/mini';
import { type Actor, Duty } from './actors.ts';
import type { Case } from './case.ts';
import { ChangeId, ChangeOfCase } from './changes.ts';
import { type Command, decide } from './decide.ts';
import { type Context, today } from './decision.ts';
import { FindingId } from './findings.ts';
import { MilestoneKey, PersonId } from './ids.ts';
import { isIndependent } from './interests.ts';
import type { RefusalCode } from './refusal.ts';
import { gateOf } from './stages.ts';
import type { LocalDate } from './time.ts';

/** Something that a person may do next in a case, and to which part of it. */
export const NextAction = z.strictObject({
  action: z.enum([
    'submit-milestone',
    'accept-milestone',
    'return-milestone',
    'propose-waiver',
    'decide-waiver',
    'reschedule-milestone',
    'sign-gate',
    'send-gate-back',
    'declare-interest',
    'assign-person',
    'delegate-duty',
    'end-delegation',
    'suspend-case',
    'resume-case',
    'withdraw-case',
    'answer-finding',
    'close-finding',
    'record-no-objection',
    'request-change',
    'endorse-change',
    'decide-change',
    'withdraw-change',
  ]),
  milestone: z.optional(MilestoneKey),
  gate: z.optional(z.string()),
  finding: z.optional(FindingId),
  change: z.optional(ChangeId),
  /** What may be asked for of the case as a whole: by some only who speak for it. Absent: changes may be asked for. */
  kind: z.optional(ChangeOfCase),
  duty: z.optional(Duty),
});
export type NextAction = z.infer<typeof NextAction>;

/** Refusals of what was filled in, not of the deed: who gets one of these may act, with other words. */
const ofContent: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'form.invalid',
  'reason.too-short',
  'change.asked-already',
  'no-objection.unknown',
  'due.unchanged',
  'due.past',
  'due.fund-manager-decides',
  'person.unfit-for-duty',
]);

/**
 * What a person may do next in a case: buttons, answers and mails read this. Each deed is tried on the case with `decide` itself, so no
 * second copy of a rule can disagree with the first.
 */
export function nextActions(c: Case, context: Context): NextAction[] {
  return tries(c, context)
    .filter(({ command, next }) => {
      const decision = decide(c, command, context);
      return decision.ok || ofContent.has(decision.refusal.code) || isOfOthers(decision.refusal.code, next);
    })
    .map(({ next }) => next);
}

/** One change that others ask for stands for all that she may ask for. */
function isOfOthers(code: RefusalCode, { action, kind }: NextAction): boolean {
  return code === 'change.not-representative' && action === 'request-change' && kind === undefined;
}

type Try = { next: NextAction; command: Command };

function tries(c: Case, context: Context): Try[] {
  const { actor, programme } = context;
  const reason = '';
  const isDeclared = isIndependent(c, actor.id, today(context));
  const declare: Try = {
    next: { action: 'declare-interest' },
    command: { type: 'declare-interest', interest: 'none' },
  };
  const ofCase: Try[] = [
    ...(isDeclared ? [] : [declare]),
    { next: { action: 'assign-person' }, command: { type: 'assign-person', duty: 'backup_coordinator', person: null } },
    { next: { action: 'suspend-case' }, command: { type: 'suspend-case', reason } },
    { next: { action: 'resume-case' }, command: { type: 'resume-case', reason } },
    { next: { action: 'withdraw-case' }, command: { type: 'withdraw-case', reason } },
  ];
  const keys = Object.keys(c.milestones) as MilestoneKey[]; // put there by `evolve`, from events that a schema has read
  return [
    ...keys.flatMap((key) => ofMilestone(c, key)),
    ...ofGate(c, gateOf(c, programme)?.id),
    ...ofFindings(c),
    ...ofChanges(c),
    ...ofCase,
    ...ofDuties(c, today(context)),
  ];
}

function ofChanges(c: Case): Try[] {
  const reason = '';
  // one kind stands for all: what can be changed is said when it is asked for
  const kind = c.status === 'suspended' ? 'resumption' : 'suspension';
  const request: Command = { type: 'request-change', change: { kind }, reason };
  return [
    { next: { action: 'request-change' }, command: request },
    ...ChangeOfCase.options.map((ofCase): Try => ({
      next: { action: 'request-change', kind: ofCase },
      command: { type: 'request-change', change: { kind: ofCase }, reason },
    })),
    ...Object.keys(c.changes).flatMap((id): Try[] => {
      const change = id as ChangeId; // put there by `evolve`
      const commands = [
        { type: 'endorse-change', change, endorsed: true, reason },
        { type: 'decide-change', change, granted: false, reason },
        { type: 'withdraw-change', change, reason },
      ] satisfies Command[];
      return commands.map((command) => ({ next: { action: command.type, change }, command }));
    }),
  ];
}

/** To whom and for how long is said when it is done. */
const nobody: Actor = { id: PersonId.parse('nobody'), role: 'system' };

function ofDuties({ people }: Case, today: LocalDate): Try[] {
  const days = { firstDay: today, lastDay: today, reason: '' };
  return Duty.options
    .filter((duty) => people[duty] !== undefined)
    .flatMap((duty): Try[] => [
      { next: { action: 'delegate-duty', duty }, command: { type: 'delegate-duty', duty, delegate: nobody, ...days } },
      { next: { action: 'end-delegation', duty }, command: { type: 'end-delegation', duty } },
    ]);
}

function ofFindings(c: Case): Try[] {
  const text = '';
  return Object.keys(c.findings).flatMap((id): Try[] => {
    const finding = id as FindingId; // put there by `evolve`
    return [
      { next: { action: 'answer-finding', finding }, command: { type: 'answer-finding', finding, text } },
      { next: { action: 'close-finding', finding }, command: { type: 'close-finding', finding, reason: text } },
    ];
  });
}

function ofMilestone(c: Case, milestone: MilestoneKey): Try[] {
  const { version = 0, due } = c.milestones[milestone] ?? {};
  const reason = '';
  const commands = [
    { type: 'submit-milestone', milestone, language: 'ar', content: undefined },
    { type: 'accept-milestone', milestone, version },
    { type: 'return-milestone', milestone, version, reason, comments: [] },
    { type: 'propose-waiver', milestone, reason },
    { type: 'decide-waiver', milestone, granted: true, reason },
    ...(due === undefined ? [] : [{ type: 'reschedule-milestone', milestone, due, reason } as const]),
  ] satisfies Command[];
  return commands.map((command) => ({ next: { action: command.type, milestone }, command }));
}

function ofGate(c: Case, gate: string | undefined): Try[] {
  if (gate === undefined) return [];
  const accepted = Object.entries(c.milestones).filter(
    ([, { stage, status }]) => stage === c.stage && status === 'accepted',
  );
  const milestones = accepted.slice(0, 1).map(([key]) => key as MilestoneKey);
  const on = c.kickoffOn;
  const sendBack: Command = { type: 'send-gate-back', gate, milestones, reason: '' };
  return [
    { next: { action: 'sign-gate', gate }, command: { type: 'sign-gate', gate } },
    { next: { action: 'record-no-objection', gate }, command: { type: 'record-no-objection', gate, result: '', on } },
    ...(milestones.length === 0 ? [] : [{ next: { action: 'send-gate-back', gate }, command: sendBack } as const]),
  ];
}
