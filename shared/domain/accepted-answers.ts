import type { AcceptedAnswers } from '../programme/looking-back.ts';
import type { Case } from './case.ts';

/** What a case has accepted so far and others look back on, by milestone. */
export function acceptedAnswers(c: Case): AcceptedAnswers {
  return Object.fromEntries(
    Object.entries(c.milestones).flatMap(([key, { accepted }]) => (accepted ? [[key, accepted.values]] : [])),
  );
}
