import type { Case } from '../domain/case.ts';
import type { Event } from '../domain/events.ts';
import type { MilestoneKey } from '../domain/ids.ts';
import type { CaseQueries } from '../ports.ts';
import { itemsOf } from './pages.ts';

export type Submission = Extract<Event, { type: 'MilestoneSubmitted' }>;

/** The event of one version of a milestone. The current one is named by the case; an earlier one is looked for in the history. */
export async function findSubmission(
  queries: Pick<CaseQueries, 'event' | 'history'>,
  c: Case,
  milestone: MilestoneKey,
  version: number,
): Promise<Submission | undefined> {
  const state = c.milestones[milestone];
  if (state === undefined || version > state.version) return undefined;
  if (version === state.version && state.submission !== undefined) {
    const event = await queries.event(c.id, state.submission.seq);
    return event?.type === 'MilestoneSubmitted' ? event : undefined;
  }
  for await (const event of itemsOf((page) => queries.history(c.id, page))) {
    if (event.type === 'MilestoneSubmitted' && event.data.milestone === milestone && event.data.version === version)
      return event;
  }
  return undefined;
}

/** A submission as people read it: what was handed in, by whom, and the hash that signatures are bound to. */
export type SubmissionView = ReturnType<typeof submissionView>;

export function submissionView({ seq, hash, at, actor, data }: Submission) {
  return { ...data, seq, hash, at, actor };
}
