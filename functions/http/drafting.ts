import * as z from 'zod/mini';
import { findCase } from '../../shared/app/read-case.ts';
import { saveDraft } from '../../shared/app/save-draft.ts';
import { Language } from '../../shared/forms/text.ts';
import type { CaseQueries, Clock, Draft, DraftStore } from '../../shared/ports.ts';
import { Nothing } from './inputs.ts';
import { get, put } from './route.ts';

type Deps = { queries: CaseQueries; drafts: DraftStore; clock: Clock };

const path = '/cases/{caseId}/milestones/{milestone}/draft';

export const readDraftRow = get(
  path,
  'read-draft',
  Nothing,
  async ({ queries, drafts }: Pick<Deps, 'queries' | 'drafts'>, { actor, parameters: { caseId, milestone } }) => {
    const found = await findCase(queries, actor, 'read-draft', caseId);
    if (!found.ok) return found;
    const draft = await drafts.find(caseId, milestone);
    if (draft === undefined) return { ok: false, refusal: { code: 'draft.none' } };
    return { ok: true, body: draftView(draft), version: draft.version };
  },
  { summary: 'Read an unfinished form', answer: 'Draft' },
);

export const saveDraftRow = put(
  path,
  'save-draft',
  z.strictObject({ language: Language, content: z.unknown() }),
  async (deps: Deps, { actor, parameters, input, ifMatch }) => {
    const saved = await saveDraft(deps, { actor, ...parameters, ...input, onto: ifMatch });
    return saved.ok ? { ok: true, body: draftView(saved.draft), version: saved.draft.version } : saved;
  },
  { summary: 'Keep an unfinished form as it is; If-Match names the draft that was changed', answer: 'Draft' },
);

function draftView({ caseId: _, ...draft }: Draft): Omit<Draft, 'caseId'> {
  return draft;
}
