import * as z from 'zod/mini';
import { findChange } from '../../shared/app/read-change.ts';
import { findCase } from '../../shared/app/read-case.ts';
import type { Ports } from '../../shared/app/run-command.ts';
import { RequestChange } from '../../shared/domain/commands/request-change.ts';
import { WithdrawChange } from '../../shared/domain/commands/withdraw-change.ts';
import { findMilestone } from '../../shared/domain/stages.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { ask, asking } from './commanding.ts';
import { Nothing } from './inputs.ts';
import { get, post } from './route.ts';

// What holders and coordinators ask to be changed, and everybody may read.

export const requestChangeRow = post(
  '/cases/{caseId}/change-requests',
  'request-change',
  z.omit(RequestChange, { type: true }),
  async (deps: Ports & { queries: Pick<CaseQueries, 'find'> }, call) => {
    const { caseId } = call.parameters;
    const { change, reason } = call.input;
    const reply = await ask(deps, call, caseId, { type: 'request-change', change, reason });
    if (reply.ok || reply.refusal.code !== 'form.invalid' || !('milestone' in change)) return reply;
    // As with a submission: what is wrong with the new values is said in the words of their form.
    const found = await findCase(deps.queries, call.actor, 'request-change', caseId);
    const form = found.ok ? findMilestone(found.programme, change.milestone)?.form : undefined;
    return { ok: false, refusal: { ...reply.refusal, ...(form && { form }) } };
  },
  {
    summary:
      'Ask for a change of accepted answers, of a due date beyond the coordinator’s limit, of the stage (back), or for a pause or the end of the project',
    answer: 'CommandAnswer',
    status: 201,
  },
);

export const withdrawChangeRow = post(
  '/cases/{caseId}/change-requests/{change}/withdrawals',
  'withdraw-change',
  z.omit(WithdrawChange, { type: true, change: true }),
  asking(({ caseId: _, change }, { reason }) => ({ type: 'withdraw-change', change, reason })),
  { summary: 'Take back a request of one’s own that is not decided', answer: 'CommandAnswer', status: 201 },
);

export const readChangeRow = get(
  '/cases/{caseId}/change-requests/{change}',
  'read-history',
  Nothing,
  async ({ queries }: { queries: CaseQueries }, { actor, parameters: { caseId, change } }) => {
    const found = await findCase(queries, actor, 'read-history', caseId);
    if (!found.ok) return found;
    const body = await findChange(queries, found.case, change);
    return body === undefined ? { ok: false, refusal: { code: 'change.unknown' } } : { ok: true, body };
  },
  { summary: 'Read a change request: from what to what, who asked, endorsed and decided, and why', answer: 'Change' },
);
