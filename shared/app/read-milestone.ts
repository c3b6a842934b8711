import type { Actor, Role } from '../domain/actors.ts';
import type { MilestoneState } from '../domain/case.ts';
import type { CaseId, MilestoneKey } from '../domain/ids.ts';
import { type NextAction, nextActions } from '../domain/next-actions.ts';
import { isBarred, isPermitted } from '../domain/permissions.ts';
import { signaturesAsked } from '../domain/signatures.ts';
import { findMilestone } from '../domain/stages.ts';
import { type JsonSchema, jsonSchemaOfForm } from '../forms/json-schema.ts';
import type { Language } from '../forms/text.ts';
import type { CaseQueries, Clock, Draft, DraftStore } from '../ports.ts';
import { findCase } from './read-case.ts';
import { findReturn, type ReturnView } from './read-return.ts';
import { findSubmission, type SubmissionView, submissionView } from './read-submission.ts';

/** A milestone as people fill it in or review it. */
export type MilestoneView = {
  milestone: MilestoneKey;
  title: string;
  required: boolean;
  acceptedBy: Role[];
  form: JsonSchema;
  state: MilestoneState;
  submission?: SubmissionView;
  returned?: ReturnView;
  draft?: Omit<Draft, 'caseId'>;
  actions: NextAction[];
};

type Ports = { queries: CaseQueries; drafts: Pick<DraftStore, 'find'>; clock: Clock };
type Asked = { actor: Actor; caseId: CaseId; milestone: MilestoneKey; language: Language };
type Refused = {
  ok: false;
  refusal: { code: 'case.unknown' | 'action.not-permitted' | 'interest.conflict-declared' | 'milestone.unknown' };
};

/** Reads a milestone of a case; the draft only for those who may go on with it. */
export async function readMilestone(
  ports: Ports,
  { actor, caseId, milestone, language }: Asked,
): Promise<{ ok: true; view: MilestoneView; caseVersion: number } | Refused> {
  const found = await findCase(ports.queries, actor, 'read-case', caseId);
  if (!found.ok) return found;
  const { case: c, programme } = found;
  const state = c.milestones[milestone];
  const definition = findMilestone(programme, milestone);
  if (state === undefined || definition === undefined) return { ok: false, refusal: { code: 'milestone.unknown' } };
  const [submission, returned, draft] = await Promise.all([
    findSubmission(ports.queries, c, milestone, state.version),
    findReturn(ports.queries, c, milestone),
    isPermitted(actor, 'read-draft', c) && !isBarred(actor, 'read-draft', c)
      ? ports.drafts.find(caseId, milestone)
      : undefined,
  ]);
  const { caseId: _, ...ownDraft } = draft ?? { caseId };
  const actions = nextActions(c, { actor, now: ports.clock.now(), programme });
  const view: MilestoneView = {
    milestone,
    title: definition.title[language],
    required: definition.required,
    acceptedBy: [...signaturesAsked(definition, state)],
    form: jsonSchemaOfForm(definition.form, language),
    state,
    ...(submission && { submission: submissionView(submission) }),
    ...(returned && { returned }),
    ...('version' in ownDraft && { draft: ownDraft }),
    actions: actions.filter((action) => action.milestone === milestone),
  };
  return { ok: true, view, caseVersion: c.version };
}
