import * as z from 'zod/mini';
import { canBeFound, type EventCriteria, findEvents } from '../../shared/app/find-events.ts';
import { EventType } from '../../shared/domain/events.ts';
import { CaseId, PersonId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { pageOf, pagingAnd } from '../http/inputs.ts';
import { get } from '../http/route.ts';

/** What events are looked for by. */
export const eventCriteria = {
  caseId: z.optional(CaseId),
  person: z.optional(PersonId),
  type: z.optional(EventType),
  from: z.optional(LocalDate),
  to: z.optional(LocalDate),
};

/** There is no index for a kind alone. */
export const orRefused = z.refine<EventCriteria>(canBeFound, { error: 'required', path: ['from'] });
const Criteria = pagingAnd(eventCriteria).check(orRefused);

export const findEventsRow = get(
  '/events',
  'read-day',
  Criteria,
  async ({ queries }: { queries: CaseQueries }, { input }) => ({
    ok: true,
    body: await findEvents(queries, input, pageOf(input)),
  }),
  {
    summary:
      'Find events by project (`caseId`), person, kind (`type`) and days (`from`, `to`, UTC; at most 366 without a project or a person), in order of time; a page can be short, or empty, and have a next one',
    answer: 'EventList',
  },
);
