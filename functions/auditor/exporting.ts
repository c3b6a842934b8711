import type * as z from 'zod/mini';
import type { Event } from '../../shared/domain/events.ts';
import type { Exception } from '../../shared/domain/exceptions.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import {
  approvalsTable,
  casesTable,
  caseSampleTable,
  eventSampleTable,
  evidenceTable,
  exceptionsTable,
  type ExportTable,
  findingsTable,
  type Sampled,
  timelineTable,
} from '../../shared/app/export-tables.ts';
import { listCases } from '../../shared/app/list-cases.ts';
import { findCase } from '../../shared/app/read-case.ts';
import { exceptionsOf, exceptionsOver } from '../../shared/app/read-exceptions.ts';
import { writeCsv } from '../../shared/app/write-csv.ts';
import type { CaseCard, CaseQueries, Clock, Directory } from '../../shared/ports.ts';
import { Nothing, pageOf, Paging } from '../http/inputs.ts';
import { Criteria } from '../http/listing.ts';
import { readTimelinePage } from '../http/looking-back.ts';
import { listFindings, readApprovals, readEvidenceRegister, Standing } from '../http/registers.ts';
import { type Call, getCsv, getJsonl, type Reply, type Route } from '../http/route.ts';
import { CaseDrawing, drawCases, drawEvents, EventDrawing, type Redrawable } from './sampling.ts';

// What auditors take away: the lists that they read, as tables for spreadsheets and as lines of JSON. Each file is one page of its list;
// `X-Next-Cursor` is the cursor of the next file, and there is none after the last. Formulas are neutralised in tables, few persons hidden.

type Deps = { queries: CaseQueries; directory: Pick<Directory, 'findAll'>; clock: Clock };
type OfCase = { caseId: CaseId };
type Listed<Item> = { items: readonly Item[]; next?: string | undefined };
type Reader<Parameters, Input, Item> = (deps: Deps, call: Call<Parameters, Input>) => Promise<Reply<Listed<Item>>>;

function file(name: string, ending: 'csv' | 'jsonl', next: string | undefined): Record<string, string> {
  return {
    'content-disposition': `attachment; filename="${name}.${ending}"`,
    ...(next !== undefined && { 'x-next-cursor': next }),
  };
}

function nameOf(what: string, parameters: { caseId?: string }): string {
  return parameters.caseId === undefined ? what : `${parameters.caseId}-${what}`;
}

function asCsv<Parameters extends { caseId?: string }, Input, Item>(
  what: string,
  table: ExportTable<Item>,
  read: Reader<Parameters, Input, Item>,
) {
  return async (deps: Deps, call: Call<Parameters, Input>): Promise<Reply<string>> => {
    const reply = await read(deps, call);
    if (!reply.ok) return reply;
    const { items, next } = reply.body;
    const body = writeCsv([table.columns, ...items.flatMap((item) => table.lines(item))]);
    return { ok: true, body, headers: file(nameOf(what, call.parameters), 'csv', next) };
  };
}

function asJsonl<Parameters extends { caseId?: string }, Input, Item>(
  what: string,
  read: Reader<Parameters, Input, Item>,
) {
  return async (deps: Deps, call: Call<Parameters, Input>): Promise<Reply<string>> => {
    const reply = await read(deps, call);
    if (!reply.ok) return reply;
    const { items, next } = reply.body;
    const body = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    return { ok: true, body, headers: file(nameOf(what, call.parameters), 'jsonl', next) };
  };
}

const readCasesPage: Reader<object, z.output<typeof Criteria>, CaseCard> = async ({ queries }, { input }) => ({
  ok: true,
  body: await listCases(queries, input, pageOf(input)),
});

const readEventsPage: Reader<OfCase, z.output<typeof Paging>, Event> = async (
  { queries },
  { actor, parameters: { caseId }, input },
) => {
  const found = await findCase(queries, actor, 'read-history', caseId);
  return found.ok ? { ok: true, body: await queries.history(caseId, pageOf(input)) } : found;
};

const readExceptions: Reader<OfCase, object, Exception & OfCase> = async (
  { queries, clock },
  { actor, parameters: { caseId } },
) => {
  const found = await findCase(queries, actor, 'verify-history', caseId);
  if (!found.ok) return found;
  const items = await exceptionsOf(queries, caseId, clock.now());
  return { ok: true, body: { items: items.map((exception) => ({ caseId, ...exception })) } };
};

const readPortfolioExceptions: Reader<object, z.output<typeof Criteria>, Exception & OfCase> = async (
  { queries, clock },
  { input },
) => ({
  ok: true,
  body: await exceptionsOver(queries, { criteria: input, page: pageOf(input), now: clock.now() }),
});

/** A sample whose every item says how it was drawn. */
function itself<Call, T>(draw: (deps: Deps, call: Call) => Promise<Reply<Redrawable<T>>>) {
  return async (deps: Deps, call: Call): Promise<Reply<Listed<Sampled<T>>>> => {
    const reply = await draw(deps, call);
    if (!reply.ok) return reply;
    const { method, seed, population, items } = reply.body;
    const how = { method, seed, population: population.size, digest: population.digest };
    return { ok: true, body: { items: items.map((item) => ({ ...how, ...item })) } };
  };
}

const tables = { answer: 'Table' } as const;
const lines = { answer: 'Lines' } as const;

export const exportRows: readonly Route<Deps>[] = [
  getCsv('/cases.csv', 'list-cases', Criteria, asCsv('cases', casesTable, readCasesPage), {
    ...tables,
    summary: 'Export a page of the list of projects for spreadsheets; `X-Next-Cursor` leads to the next',
  }),
  getJsonl('/cases.jsonl', 'list-cases', Criteria, asJsonl('cases', readCasesPage), {
    ...lines,
    summary: 'Export a page of the list of projects as lines of JSON',
  }),
  getCsv('/cases/{caseId}/history.csv', 'read-history', Paging, asCsv('history', timelineTable, readTimelinePage), {
    ...tables,
    summary: 'Export a page of a project’s timeline: a line for each value that an event changed',
  }),
  getJsonl('/cases/{caseId}/history.jsonl', 'read-history', Paging, asJsonl('history', readEventsPage), {
    ...lines,
    summary:
      'Export a page of a project’s events as they are kept, nothing hidden, so that their hashes can be checked',
  }),
  getCsv(
    '/cases/{caseId}/exceptions.csv',
    'verify-history',
    Nothing,
    asCsv('exceptions', exceptionsTable, readExceptions),
    { ...tables, summary: 'Export a project’s exceptions for spreadsheets' },
  ),
  getJsonl('/cases/{caseId}/exceptions.jsonl', 'verify-history', Nothing, asJsonl('exceptions', readExceptions), {
    ...lines,
    summary: 'Export a project’s exceptions as lines of JSON',
  }),
  getCsv('/exceptions.csv', 'list-cases', Criteria, asCsv('exceptions', exceptionsTable, readPortfolioExceptions), {
    ...tables,
    summary: 'Export the exceptions of a page of projects (at most five) for spreadsheets',
  }),
  getJsonl('/exceptions.jsonl', 'list-cases', Criteria, asJsonl('exceptions', readPortfolioExceptions), {
    ...lines,
    summary: 'Export the exceptions of a page of projects (at most five) as lines of JSON',
  }),
  getCsv('/samples/cases.csv', 'list-cases', CaseDrawing, asCsv('sample', caseSampleTable, itself(drawCases)), {
    ...tables,
    summary: 'Export a sample of projects for spreadsheets; every line says how it was drawn',
  }),
  getJsonl('/samples/cases.jsonl', 'list-cases', CaseDrawing, asJsonl('sample', itself(drawCases)), {
    ...lines,
    summary: 'Export a sample of projects as lines of JSON; every line says how it was drawn',
  }),
  getCsv('/samples/events.csv', 'read-day', EventDrawing, asCsv('sample', eventSampleTable, itself(drawEvents)), {
    ...tables,
    summary: 'Export a sample of events for spreadsheets; every line says how it was drawn',
  }),
  getJsonl('/samples/events.jsonl', 'read-day', EventDrawing, asJsonl('sample', itself(drawEvents)), {
    ...lines,
    summary: 'Export a sample of events as lines of JSON; every line says how it was drawn',
  }),
  getCsv(
    '/cases/{caseId}/evidence.csv',
    'verify-history',
    Paging,
    asCsv('evidence', evidenceTable, readEvidenceRegister),
    { ...tables, summary: 'Export a page of a project’s register of evidence for spreadsheets' },
  ),
  getJsonl('/cases/{caseId}/evidence.jsonl', 'verify-history', Paging, asJsonl('evidence', readEvidenceRegister), {
    ...lines,
    summary: 'Export a page of a project’s register of evidence as lines of JSON',
  }),
  getCsv(
    '/cases/{caseId}/approvals.csv',
    'verify-history',
    Nothing,
    asCsv('approvals', approvalsTable, readApprovals),
    { ...tables, summary: 'Export a project’s approvals for spreadsheets' },
  ),
  getJsonl('/cases/{caseId}/approvals.jsonl', 'verify-history', Nothing, asJsonl('approvals', readApprovals), {
    ...lines,
    summary: 'Export a project’s approvals as lines of JSON',
  }),
  getCsv('/findings.csv', 'list-cases', Standing, asCsv('findings', findingsTable, listFindings), {
    ...tables,
    summary: 'Export a page of the findings that stand so for spreadsheets',
  }),
  getJsonl('/findings.jsonl', 'list-cases', Standing, asJsonl('findings', listFindings), {
    ...lines,
    summary: 'Export a page of the findings that stand so as lines of JSON',
  }),
];
