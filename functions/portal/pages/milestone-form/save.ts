import { isRecord } from '../../../../shared/forms/scope.ts';
import type { Problem } from '../../api.ts';
import { saysTheSame } from '../../form/change-content.ts';
import type { Content } from '../../form/read-answers.ts';
import type { Sent } from '../../page.ts';

type Saved = { ok: true; version: number } | { ok: false; isMovedOn: boolean; problem: Problem };

/**
 * Saves a draft onto the version that was seen. Where it was saved elsewhere meanwhile nothing is overwritten; if what stands there says just
 * the same (a double click, a repeated request), it is saved.
 */
export async function saveDraft(
  { api, guard, language }: Pick<Sent, 'api' | 'guard' | 'language'>,
  { caseId, milestone, content }: { caseId: string; milestone: string; content: Content },
): Promise<Saved> {
  const address = `/cases/${caseId}/milestones/${milestone}/draft`;
  const saved = await api.put('Draft', address, { language, content }, { seen: guard.seen });
  if (saved.ok) return { ok: true, version: saved.body.version };
  const { problem } = saved;
  if (problem.rule !== 'draft.moved-on') return { ok: false, isMovedOn: false, problem };
  const current = problem.params?.['current'];
  const isSame =
    isRecord(current) && typeof current['version'] === 'number' && saysTheSame(current['content'], content);
  return isSame ? { ok: true, version: Number(current['version']) } : { ok: false, isMovedOn: true, problem };
}
