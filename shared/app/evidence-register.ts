import type { Event } from '../domain/events.ts';
import type { CaseId } from '../domain/ids.ts';
import type { EvidenceReference } from '../forms/submission.ts';
import type { CaseQueries, Page, PageRequest } from '../ports.ts';

/** A file that was handed in: with which version of what, by whom, and its hash. */
export type RegisteredEvidence = EvidenceReference &
  Pick<Event, 'seq' | 'at' | 'actor'> & { milestone: string; version: number };

/** The files of a page of a case's history, those of replaced versions among them; a page without any can have a next one. */
export async function evidenceRegister(
  queries: Pick<CaseQueries, 'history'>,
  caseId: CaseId,
  page: PageRequest,
): Promise<Page<RegisteredEvidence>> {
  const { items, next } = await queries.history(caseId, page);
  const files = items.flatMap((event) => {
    if (event.type !== 'MilestoneSubmitted') return [];
    const { seq, at, actor, data } = event;
    const { milestone, version, content } = data;
    return content.evidence.map((file) => ({ milestone, version, seq, at, actor, ...file }));
  });
  return { items: files, ...(next !== undefined && { next }) };
}
