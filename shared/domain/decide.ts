import * as z from 'zod/mini';
import type { Case } from './case.ts';
import { AcceptMilestone, acceptMilestone } from './commands/accept-milestone.ts';
import { AnswerFinding, answerFinding } from './commands/answer-finding.ts';
import { AssignPerson, assignPerson } from './commands/assign-person.ts';
import { ChaseCase, chaseCase } from './commands/chase-case.ts';
import { CloseFinding, closeFinding } from './commands/close-finding.ts';
import { CompleteCase, completeCase } from './commands/complete-case.ts';
import { DecideChange, decideChange } from './commands/decide-change.ts';
import { DecideWaiver, decideWaiver } from './commands/decide-waiver.ts';
import { DeclareInterest, declareInterest } from './commands/declare-interest.ts';
import { DelegateDuty, delegateDuty } from './commands/delegate-duty.ts';
import { EndDelegation, endDelegation } from './commands/end-delegation.ts';
import { EndorseChange, endorseChange } from './commands/endorse-change.ts';
import { EnterStage, enterStage } from './commands/enter-stage.ts';
import { OpenCase, openCase } from './commands/open-case.ts';
import { OpenFinding, openFinding } from './commands/open-finding.ts';
import { ProposeWaiver, proposeWaiver } from './commands/propose-waiver.ts';
import { RecordNoObjection, recordNoObjection } from './commands/record-no-objection.ts';
import { RequestChange, requestChange } from './commands/request-change.ts';
import { RescheduleMilestone, rescheduleMilestone } from './commands/reschedule-milestone.ts';
import { RecomputeDueDates, recomputeDueDates } from './commands/recompute-due-dates.ts';
import { ResumeCase, resumeCase } from './commands/resume-case.ts';
import { ReturnMilestone, returnMilestone } from './commands/return-milestone.ts';
import { SendGateBack, sendGateBack } from './commands/send-gate-back.ts';
import { SignGate, signGate } from './commands/sign-gate.ts';
import { SubmitMilestone, submitMilestone } from './commands/submit-milestone.ts';
import { SuspendCase, suspendCase } from './commands/suspend-case.ts';
import { WithdrawCase, withdrawCase } from './commands/withdraw-case.ts';
import { WithdrawChange, withdrawChange } from './commands/withdraw-change.ts';
import { type Context, type Decision, refuse, today } from './decision.ts';
import { onDay } from './delegations.ts';
import { isEverPermitted, isPermitted, unlessIndependent } from './permissions.ts';

/** Everything that can be asked of a case. */
export const Command = z.discriminatedUnion('type', [
  OpenCase,
  DeclareInterest,
  AssignPerson,
  DelegateDuty,
  EndDelegation,
  EnterStage,
  SubmitMilestone,
  AcceptMilestone,
  ReturnMilestone,
  ProposeWaiver,
  DecideWaiver,
  SignGate,
  SendGateBack,
  RescheduleMilestone,
  SuspendCase,
  ResumeCase,
  WithdrawCase,
  RecordNoObjection,
  RequestChange,
  EndorseChange,
  DecideChange,
  WithdrawChange,
  CompleteCase,
  ChaseCase,
  RecomputeDueDates,
  OpenFinding,
  AnswerFinding,
  CloseFinding,
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];

/** Decides a command: who may, then whether the case's state allows it. Pure and total. */
export function decide(stored: Case | undefined, command: Command, context: Context): Decision {
  const { actor } = context;
  const c = stored && onDay(stored, today(context));
  if (!isPermitted(actor, command.type, c)) {
    // Who may not read a case must not learn from a refusal whether it exists.
    const tells = !isEverPermitted(actor, command.type) || (c !== undefined && isPermitted(actor, 'read-case', c));
    return refuse({ code: tells ? 'action.not-permitted' : 'case.unknown' });
  }
  if (command.type === 'open-case') return openCase(c, command, context);
  if (stored === undefined || c === undefined) return refuse({ code: 'case.unknown' });
  const tied = unlessIndependent(actor, command.type, c, today(context));
  if (tied) return refuse(tied);
  switch (command.type) {
    case 'declare-interest':
      return declareInterest(c, command, context);
    case 'assign-person':
      return assignPerson(c, command, context);
    case 'delegate-duty':
      return delegateDuty(c, command, context);
    case 'end-delegation':
      return endDelegation(c, command, context);
    case 'enter-stage':
      return enterStage(c, command, context);
    case 'submit-milestone':
      return submitMilestone(c, command, context);
    case 'accept-milestone':
      return acceptMilestone(c, command, context);
    case 'return-milestone':
      return returnMilestone(c, command, context);
    case 'propose-waiver':
      return proposeWaiver(c, command, context);
    case 'decide-waiver':
      return decideWaiver(c, command, context);
    case 'sign-gate':
      return signGate(c, command, context);
    case 'send-gate-back':
      return sendGateBack(c, command, context);
    case 'reschedule-milestone':
      return rescheduleMilestone(c, command, context);
    case 'suspend-case':
      return suspendCase(c, command, context);
    case 'resume-case':
      return resumeCase(c, command, context);
    case 'withdraw-case':
      return withdrawCase(c, command, context);
    case 'record-no-objection':
      return recordNoObjection(c, command, context);
    case 'request-change':
      return requestChange(c, command, context);
    case 'endorse-change':
      return endorseChange(c, command, context);
    case 'decide-change':
      return decideChange(c, command, context);
    case 'withdraw-change':
      return withdrawChange(c, command, context);
    case 'complete-case':
      return completeCase(c, command, context);
    case 'chase-case':
      return chaseCase(stored, command, context); // who writes down what a day brings must see what is not written yet
    case 'recompute-due-dates':
      return recomputeDueDates(c, command, context);
    case 'open-finding':
      return openFinding(c, command, context);
    case 'answer-finding':
      return answerFinding(c, command, context);
    case 'close-finding':
      return closeFinding(c, command, context);
  }
}
