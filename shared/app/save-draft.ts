import type { Actor } from '../domain/actors.ts';
import type { CaseId, MilestoneKey } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { findMilestone } from '../domain/stages.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { validateDraft } from '../forms/draft.ts';
import { error } from '../forms/issue.ts';
import { Json } from '../forms/json.ts';
import type { Language } from '../forms/text.ts';
import type { CaseQueries, Clock, Draft, DraftStore } from '../ports.ts';
import type { QueryRefusal } from './query-refusal.ts';
import { findCase } from './read-case.ts';

type Ports = { queries: Pick<CaseQueries, 'find'>; drafts: DraftStore; clock: Clock };

export type DraftRequest = {
  actor: Actor;
  caseId: CaseId;
  milestone: MilestoneKey;
  language: Language;
  content: unknown;
  /** The version that was changed; `*` whichever there is; undefined if there was none. */
  onto: number | '*' | undefined;
};

type Saved =
  | { ok: true; draft: Draft }
  | { ok: false; refusal: Exclude<Refusal, { code: 'form.invalid' }> | QueryRefusal }
  | { ok: false; refusal: Extract<Refusal, { code: 'form.invalid' }> & { form: FormDefinition } };

/**
 * Keeps an unfinished form as it was typed, right or wrong. Of two people (or two tabs) who change the same version, the second is told and
 * shown what is there now.
 */
export async function saveDraft(ports: Ports, request: DraftRequest): Promise<Saved> {
  const { actor, caseId, milestone, language, onto } = request;
  const found = await findCase(ports.queries, actor, 'save-draft', caseId);
  if (!found.ok) return found;
  const definition = findMilestone(found.programme, milestone);
  if (definition === undefined || found.case.milestones[milestone] === undefined)
    return { ok: false, refusal: { code: 'milestone.unknown' } };
  const { form } = definition;
  const judged = validateDraft(form, request.content);
  const content = Json.safeParse(judged.content).data;
  if (content === undefined) {
    const issues = judged.content === undefined ? judged.issues : [error([], 'not-understood')];
    return { ok: false, refusal: { code: 'form.invalid', issues, form } };
  }
  const before = onto === '*' ? (await ports.drafts.find(caseId, milestone))?.version : onto;
  const version = (before ?? 0) + 1;
  const draft: Draft = { caseId, milestone, version, content, language, by: actor.id, at: ports.clock.now() };
  const saved = await ports.drafts.save(draft);
  return saved.saved ? { ok: true, draft } : { ok: false, refusal: { code: 'draft.moved-on', current: saved.current } };
}
