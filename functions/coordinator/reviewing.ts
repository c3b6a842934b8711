import * as z from 'zod/mini';
import { AcceptMilestone } from '../../shared/domain/commands/accept-milestone.ts';
import { DecideChange } from '../../shared/domain/commands/decide-change.ts';
import { DecideWaiver } from '../../shared/domain/commands/decide-waiver.ts';
import { EndorseChange } from '../../shared/domain/commands/endorse-change.ts';
import { RecordNoObjection } from '../../shared/domain/commands/record-no-objection.ts';
import { RescheduleMilestone } from '../../shared/domain/commands/reschedule-milestone.ts';
import { ReturnMilestone } from '../../shared/domain/commands/return-milestone.ts';
import { SendGateBack } from '../../shared/domain/commands/send-gate-back.ts';
import { asking } from '../http/commanding.ts';
import { Nothing } from '../http/inputs.ts';
import { post, put } from '../http/route.ts';

// What reviewers do with a milestone, a gate or a request.

const ofMilestone = { type: true, milestone: true } as const;
const ofGate = { type: true, gate: true } as const;
const ofChange = { type: true, change: true } as const;

export const acceptMilestoneRow = post(
  '/cases/{caseId}/milestones/{milestone}/acceptances',
  'accept-milestone',
  z.omit(AcceptMilestone, ofMilestone),
  asking(({ milestone }, input) => ({ type: 'accept-milestone', milestone, ...input })),
  { summary: 'Accept the version of a milestone that was read', answer: 'CommandAnswer', status: 201 },
);

export const returnMilestoneRow = post(
  '/cases/{caseId}/milestones/{milestone}/returns',
  'return-milestone',
  z.omit(ReturnMilestone, ofMilestone),
  asking(({ milestone }, input) => ({ type: 'return-milestone', milestone, ...input })),
  { summary: 'Send the version that was read back to its holder', answer: 'CommandAnswer', status: 201 },
);

export const decideWaiverRow = post(
  '/cases/{caseId}/milestones/{milestone}/waiver-decisions',
  'decide-waiver',
  z.omit(DecideWaiver, ofMilestone),
  asking(({ milestone }, input) => ({ type: 'decide-waiver', milestone, ...input })),
  { summary: 'Grant or decline a waiver', answer: 'CommandAnswer', status: 201 },
);

export const rescheduleMilestoneRow = put(
  '/cases/{caseId}/milestones/{milestone}/due-date',
  'reschedule-milestone',
  z.omit(RescheduleMilestone, ofMilestone),
  asking(({ milestone }, input) => ({ type: 'reschedule-milestone', milestone, ...input })),
  { summary: 'Move the due date of a milestone', answer: 'CommandAnswer' },
);

export const endorseChangeRow = post(
  '/cases/{caseId}/change-requests/{change}/endorsements',
  'endorse-change',
  z.omit(EndorseChange, ofChange),
  asking(({ change }, input) => ({ type: 'endorse-change', change, ...input })),
  {
    summary: 'Propose a holder’s request to the fund manager, or decline to',
    answer: 'CommandAnswer',
    status: 201,
  },
);

export const decideChangeRow = post(
  '/cases/{caseId}/change-requests/{change}/decisions',
  'decide-change',
  z.omit(DecideChange, ofChange),
  asking(({ change }, input) => ({ type: 'decide-change', change, ...input })),
  { summary: 'Approve or decline a change; what is approved is true at once', answer: 'CommandAnswer', status: 201 },
);

export const signGateRow = post(
  '/cases/{caseId}/gates/{gate}/signatures',
  'sign-gate',
  Nothing,
  asking(({ gate }) => ({ type: 'sign-gate', gate })),
  { summary: 'Sign the gate at the end of the stage', answer: 'CommandAnswer', status: 201 },
);

export const recordNoObjectionRow = post(
  '/cases/{caseId}/gates/{gate}/no-objections',
  'record-no-objection',
  z.omit(RecordNoObjection, ofGate),
  asking(({ gate }, input) => ({ type: 'record-no-objection', gate, ...input })),
  { summary: 'Record the answer to a request for no-objection', answer: 'CommandAnswer', status: 201 },
);

export const sendGateBackRow = post(
  '/cases/{caseId}/gates/{gate}/returns',
  'send-gate-back',
  z.omit(SendGateBack, ofGate),
  asking(({ gate }, input) => ({ type: 'send-gate-back', gate, ...input })),
  {
    summary: 'Send a stage back from its gate: the named milestones are open again',
    answer: 'CommandAnswer',
    status: 201,
  },
);
