import type { Actor } from '../domain/actors.ts';
import type { Case } from '../domain/case.ts';
import type { FindingId, FindingState } from '../domain/findings.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseQueries } from '../ports.ts';
import { itemsOf } from './pages.ts';

/** What somebody said about a finding: the auditor who opened or closed it, or whoever answered. */
export type FindingWord = {
  type: 'FindingOpened' | 'FindingAnswered' | 'FindingClosed';
  seq: number;
  at: Instant;
  actor: Actor;
  text: string;
};

/** A finding with everything that was said about it. */
export type FindingView = FindingState & { finding: FindingId; words: FindingWord[] };

/** A finding of a case with its words from the history, which the case does not keep; undefined if there is none of this number. */
export async function findFinding(
  queries: Pick<CaseQueries, 'history'>,
  c: Case,
  finding: FindingId,
): Promise<FindingView | undefined> {
  const state = c.findings[finding];
  if (state === undefined) return undefined;
  const words: FindingWord[] = [];
  for await (const { type, data, seq, at, actor } of itemsOf((page) => queries.history(c.id, page))) {
    if (!('finding' in data) || data.finding !== finding) continue;
    if (type === 'FindingOpened' || type === 'FindingAnswered' || type === 'FindingClosed') {
      const { onBehalfOf: _, inPlaceOf: _too, ...who } = actor;
      words.push({ type, seq, at, actor: who, text: 'reason' in data ? data.reason : data.text });
    }
  }
  return { finding, ...state, words };
}
