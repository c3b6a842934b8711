import * as z from 'zod/mini';
import { findCase } from '../../shared/app/read-case.ts';
import type { Ports } from '../../shared/app/run-command.ts';
import { AnswerFinding } from '../../shared/domain/commands/answer-finding.ts';
import { ProposeWaiver } from '../../shared/domain/commands/propose-waiver.ts';
import { SubmitMilestone } from '../../shared/domain/commands/submit-milestone.ts';
import { findMilestone } from '../../shared/domain/stages.ts';
import { EvidenceReference } from '../../shared/forms/submission.ts';
import type { CaseQueries, Evidence } from '../../shared/ports.ts';
import { ask, asking } from './commanding.ts';
import { post } from './route.ts';

type Queries = { queries: Pick<CaseQueries, 'find'> };

// What holders do, and coordinators on their behalf.

export const submitMilestoneRow = post(
  '/cases/{caseId}/milestones/{milestone}/submissions',
  'submit-milestone',
  z.omit(SubmitMilestone, { type: true, milestone: true }),
  async (deps: Ports & Queries, call) => {
    const { caseId, milestone } = call.parameters;
    const reply = await ask(deps, call, caseId, { type: 'submit-milestone', milestone, ...call.input });
    if (reply.ok || reply.refusal.code !== 'form.invalid') return reply;
    // Only a refused form is worth a second look at the case: its issues are said in the words of the form that it is pinned to.
    const found = await findCase(deps.queries, call.actor, 'submit-milestone', caseId);
    const form = found.ok ? findMilestone(found.programme, milestone)?.form : undefined;
    return { ok: false, refusal: { ...reply.refusal, ...(form && { form }) } };
  },
  { summary: 'Hand in a new version of a milestone', answer: 'CommandAnswer', status: 201 },
);

export const proposeWaiverRow = post(
  '/cases/{caseId}/milestones/{milestone}/waiver-proposals',
  'propose-waiver',
  z.omit(ProposeWaiver, { type: true, milestone: true }),
  asking(({ caseId: _, milestone }, { reason }) => ({ type: 'propose-waiver', milestone, reason })),
  { summary: 'Ask that a milestone be waived', answer: 'CommandAnswer', status: 201 },
);

export const answerFindingRow = post(
  '/cases/{caseId}/findings/{finding}/answers',
  'answer-finding',
  z.omit(AnswerFinding, { type: true, finding: true }),
  asking(({ caseId: _, finding }, { text }) => ({ type: 'answer-finding', finding, text })),
  { summary: 'Answer a finding of the auditors', answer: 'CommandAnswer', status: 201 },
);

const { sha256, bytes, mediaType } = EvidenceReference.shape;

export const sendEvidenceRow = post(
  '/cases/{caseId}/evidence',
  'save-draft',
  z.strictObject({ sha256, bytes, mediaType }),
  async (deps: Queries & { evidence: Evidence }, { actor, parameters: { caseId }, input }) => {
    const found = await findCase(deps.queries, actor, 'save-draft', caseId);
    if (!found.ok) return found;
    return { ok: true, body: { address: await deps.evidence.uploadAddress({ caseId, ...input }) } };
  },
  { summary: 'Get a short-lived address to send a file of evidence to', answer: 'SignedAddress', status: 201 },
);
