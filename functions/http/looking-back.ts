import * as z from 'zod/mini';
import { caseAsOf, type Moment } from '../../shared/app/case-as-of.ts';
import { findCase, viewOf } from '../../shared/app/read-case.ts';
import { readTimeline } from '../../shared/app/read-timeline.ts';
import { Instant } from '../../shared/domain/time.ts';
import type { CaseQueries, Clock, Directory } from '../../shared/ports.ts';
import { InvalidCursor } from '../../shared/ports.ts';
import { pageOf, Paging } from './inputs.ts';
import { get } from './route.ts';

type Queries = { queries: CaseQueries };

const number = z.pipe(z.string().check(z.regex(/^[1-9][0-9]{0,7}$/)), z.transform(Number));

export const readTimelineRow = get(
  '/cases/{caseId}/timeline',
  'read-history',
  Paging,
  async (
    { queries, directory }: Queries & { directory: Pick<Directory, 'findAll'> },
    { actor, parameters: { caseId }, input },
  ) => {
    const found = await findCase(queries, actor, 'read-history', caseId);
    if (!found.ok) return found;
    const { limit, cursor } = pageOf(input);
    const after = number.safeParse(cursor ?? '1');
    if (!after.success) throw new InvalidCursor('this is no event of a timeline');
    const page = { after: cursor === undefined ? 0 : after.data, limit };
    return { ok: true, body: await readTimeline({ queries, directory }, { case: found.case, reader: actor, ...page }) };
  },
  {
    summary: 'Read a project’s timeline: who, in which role, when, what, the old and the new values, why',
    answer: 'Timeline',
  },
);

const OneMoment = z
  .strictObject({ at: z.optional(Instant), seq: z.optional(number) })
  .check(z.refine(({ at, seq }) => (at === undefined) !== (seq === undefined), { error: 'required', path: ['at'] }));

export const readCaseAsOfRow = get(
  '/cases/{caseId}/as-of',
  'verify-history',
  OneMoment,
  async ({ queries, clock }: Queries & { clock: Clock }, { actor, parameters: { caseId }, input: { at, seq } }) => {
    const found = await findCase(queries, actor, 'verify-history', caseId);
    if (!found.ok) return found;
    const moment: Moment = seq === undefined ? { at: at ?? clock.now() } : { seq };
    const c = 'at' in moment && moment.at > clock.now() ? undefined : await caseAsOf(queries, found.case, moment);
    if (c === undefined) return { ok: false, refusal: { code: 'moment.outside-history' } };
    const then = 'at' in moment ? moment.at : c.changedAt;
    // What was to be done then is nobody's to do now.
    return { ok: true, body: { ...viewOf(c, found.programme, actor, then), actions: [] } };
  },
  {
    summary: 'Read a project as it was at a moment (`at`, UTC) or right after an event (`seq`)',
    answer: 'Case',
  },
);
