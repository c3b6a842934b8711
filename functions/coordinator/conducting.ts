import * as z from 'zod/mini';
import { declareElsewhere } from '../../shared/app/declare-elsewhere.ts';
import { importPortfolio } from '../../shared/app/import-portfolio.ts';
import { previewPortfolio } from '../../shared/app/preview-portfolio.ts';
import type { RowIssue } from '../../shared/app/query-refusal.ts';
import type { Ports } from '../../shared/app/run-command.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import { DeclareInterest } from '../../shared/domain/commands/declare-interest.ts';
import { DelegateDuty } from '../../shared/domain/commands/delegate-duty.ts';
import { OpenCase } from '../../shared/domain/commands/open-case.ts';
import { ResumeCase } from '../../shared/domain/commands/resume-case.ts';
import { SuspendCase } from '../../shared/domain/commands/suspend-case.ts';
import { WithdrawCase } from '../../shared/domain/commands/withdraw-case.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { CaseQueries, Clock, Directory } from '../../shared/ports.ts';
import { ask, asking } from '../http/commanding.ts';
import { Nothing } from '../http/inputs.ts';
import { post, postCsv, put } from '../http/route.ts';
import { describeRow } from './describe-row.ts';

// What coordinators and fund managers do with a project as a whole.

export const openCaseRow = post(
  '/cases',
  'open-case',
  z.omit(OpenCase, { type: true }),
  async (ports: Ports, call) => {
    const { caseId } = call.input;
    const reply = await ask(ports, call, caseId, { type: 'open-case', ...call.input });
    return reply.ok ? { ...reply, headers: { location: `/v1/coordinator/cases/${caseId}` } } : reply;
  },
  { summary: 'Open a project', answer: 'CommandAnswer', status: 201 },
);

/** API Gateway gives up at 29 s; what is under way when this ends needs a few seconds more at the worst. */
const importSeconds = 18;

export const importPortfolioRow = postCsv(
  '/imports',
  'open-case',
  z.strictObject({
    csv: z.string(),
    partial: z.optional(z.enum(['true', 'false'])),
    interest: OpenCase.shape.interest,
  }),
  async (ports: Ports, { actor, input: { csv, partial, interest }, language }) => {
    const until = AbortSignal.timeout(importSeconds * 1000);
    const imported = await importPortfolio(ports, { actor, csv, interest, partial: partial === 'true', until });
    const inWords = (rows: readonly RowIssue[]) => rows.map((row) => describeRow(row, language));
    if (!imported.ok) return { ok: false, refusal: { ...imported.refusal, rows: inWords(imported.refusal.rows) } };
    return { ok: true, body: { ...imported.report, refused: inWords(imported.report.refused) } };
  },
  {
    summary:
      'Open all projects of a portfolio file; with `partial=true` the good rows of a file that has bad ones; with `interest=none` the caller declares that nothing ties her to any of the holders',
    answer: 'ImportReport',
  },
);

export const previewPortfolioRow = postCsv(
  '/imports/preview',
  'open-case',
  z.strictObject({ csv: z.string() }),
  async (deps: { queries: CaseQueries; clock: Clock }, { actor, input: { csv }, language }) => {
    const { refused, ...preview } = await previewPortfolio(deps, { actor, csv });
    return { ok: true, body: { ...preview, refused: refused.map((row) => describeRow(row, language)) } };
  },
  {
    summary: 'Judge a portfolio file and tell what an import of it would open; nothing is written',
    answer: 'ImportPreview',
  },
);

export const suspendCaseRow = post(
  '/cases/{caseId}/suspension',
  'suspend-case',
  z.omit(SuspendCase, { type: true }),
  asking((_, { reason }) => ({ type: 'suspend-case', reason })),
  { summary: 'Stop all clocks of a project', answer: 'CommandAnswer', status: 201 },
);

export const resumeCaseRow = post(
  '/cases/{caseId}/resumption',
  'resume-case',
  z.omit(ResumeCase, { type: true }),
  asking((_, { reason }) => ({ type: 'resume-case', reason })),
  {
    summary: 'Take a suspended project up again: its due dates are later by the pause',
    answer: 'CommandAnswer',
    status: 201,
  },
);

export const withdrawCaseRow = post(
  '/cases/{caseId}/withdrawal',
  'withdraw-case',
  z.omit(WithdrawCase, { type: true }),
  asking((_, { reason }) => ({ type: 'withdraw-case', reason })),
  { summary: 'End a project before its time', answer: 'CommandAnswer', status: 201 },
);

export const declareInterestRow = post(
  '/cases/{caseId}/interests',
  'declare-interest',
  z.omit(DeclareInterest, { type: true }),
  async (deps: Ports & { queries: CaseQueries }, call) => {
    const { caseId } = call.parameters;
    const command = { type: 'declare-interest', ...call.input } as const;
    const reply = await ask(deps, call, caseId, command);
    if (!reply.ok) return reply;
    const elsewhere = await declareElsewhere(deps, call.actor, caseId, command);
    return elsewhere.ok ? reply : elsewhere;
  },
  {
    summary:
      'Declare what ties the caller to the holder of a project, or that nothing does; a conflict holds in all of the holder’s projects',
    answer: 'CommandAnswer',
    status: 201,
  },
);

export const assignPersonRow = put(
  '/cases/{caseId}/people/{duty}',
  'assign-person',
  z.strictObject({ person: z.nullable(PersonId) }),
  async (deps: Ports & { directory: Directory }, call) => {
    const { caseId, duty } = call.parameters;
    const { person } = call.input;
    const known = person === null ? null : await findActor(deps.directory, person);
    if (known !== null && 'refusal' in known) return { ok: false, ...known };
    return ask(deps, call, caseId, { type: 'assign-person', duty, person: known });
  },
  { summary: 'Give a duty in a project to a person, or leave it open', answer: 'CommandAnswer' },
);

export const delegateDutyRow = post(
  '/cases/{caseId}/people/{duty}/delegations',
  'delegate-duty',
  z.extend(z.omit(DelegateDuty, { type: true, duty: true }), { delegate: PersonId }),
  async (deps: Ports & { directory: Directory }, call) => {
    const { caseId, duty } = call.parameters;
    const delegate = await findActor(deps.directory, call.input.delegate);
    if ('refusal' in delegate) return { ok: false, ...delegate };
    return ask(deps, call, caseId, { type: 'delegate-duty', duty, ...call.input, delegate });
  },
  {
    summary: 'Delegate a duty to somebody of the same role for the days of a leave',
    answer: 'CommandAnswer',
    status: 201,
  },
);

export const endDelegationRow = post(
  '/cases/{caseId}/people/{duty}/delegation-ends',
  'end-delegation',
  Nothing,
  asking(({ duty }) => ({ type: 'end-delegation', duty })),
  { summary: 'End the delegation of a duty before its last day', answer: 'CommandAnswer', status: 201 },
);

/** Somebody to whom a duty can be given, as the directory knows her. */
async function findActor(
  directory: Directory,
  person: PersonId,
): Promise<Actor | { refusal: { code: 'person.unknown' | 'account.deactivated' } }> {
  const known = await directory.find(person);
  if (known === undefined) return { refusal: { code: 'person.unknown' } };
  if (known.deactivated) return { refusal: { code: 'account.deactivated' } };
  const { id, role, organisation } = known;
  return { id, role, ...(organisation && { organisation }) };
}
