import type {
  AdministrationLog,
  CaseQueries,
  Clock,
  Directory,
  DraftStore,
  Evidence,
  MailStore,
} from '../../shared/ports.ts';
import { readAdministrationRow, verifyAdministrationRow } from '../http/administration.ts';
import { listExceptionsRow, readExceptionsRow } from '../http/exceptions.ts';
import { readChangesRow } from '../http/comparing.ts';
import { readChangeRow } from '../http/changing.ts';
import { readFindingRow } from '../http/findings.ts';
import { pageOf, Paging } from '../http/inputs.ts';
import { listCasesRow } from '../http/listing.ts';
import { readCaseAsOfRow, readTimelineRow } from '../http/looking-back.ts';
import { readMailsRow } from '../http/mails.ts';
import {
  exportOutcomesRow,
  exportPortfolioOutcomesRow,
  readOutcomesRow,
  readPortfolioOutcomesRow,
} from '../http/outcomes.ts';
import { readCasePeopleRow, readNamesRow } from '../http/people.ts';
import {
  readCaseRow,
  readEvidenceRow,
  readHistoryRow,
  readMilestoneRow,
  readSubmissionRow,
  verifyHistoryRow,
} from '../http/reading.ts';
import { listFindingsRow, readApprovalsRow, readEvidenceRegisterRow } from '../http/registers.ts';
import { get, type Persona } from '../http/route.ts';
import { under } from '../http/under.ts';
import { exportRows } from './exporting.ts';
import { sampleCasesRow, sampleEventsRow } from './sampling.ts';
import { findEventsRow } from './searching.ts';

/** Nothing here writes: the function's role in IAM could not. */
export type AuditorDeps = {
  queries: CaseQueries;
  drafts: Pick<DraftStore, 'find'>;
  evidence: Pick<Evidence, 'downloadAddress'>;
  directory: Pick<Directory, 'findAll'>;
  mails: Pick<MailStore, 'ofCase'>;
  administration: Pick<AdministrationLog, 'head' | 'records'>;
  clock: Clock;
};

const readDayRow = get(
  '/days/{date}/events',
  'read-day',
  Paging,
  async ({ queries }: AuditorDeps, { parameters: { date }, input }) => ({
    ok: true,
    body: await queries.ofDay(date, pageOf(input)),
  }),
  { summary: 'List what happened on a day (UTC) in all projects', answer: 'EventList' },
);

/** What auditors may ask for: to read everything. */
export const auditor: Persona<AuditorDeps> = {
  roles: ['auditor'],
  logsReads: true,
  routes: under('/v1/auditor', [
    listCasesRow,
    readPortfolioOutcomesRow,
    exportPortfolioOutcomesRow,
    readCaseRow,
    readCasePeopleRow,
    readOutcomesRow,
    exportOutcomesRow,
    readMilestoneRow,
    readSubmissionRow,
    readChangesRow,
    readEvidenceRow,
    readHistoryRow,
    readTimelineRow,
    readCaseAsOfRow,
    readExceptionsRow,
    listExceptionsRow,
    readChangeRow,
    readApprovalsRow,
    readEvidenceRegisterRow,
    listFindingsRow,
    readFindingRow,
    verifyHistoryRow,
    readMailsRow,
    readDayRow,
    findEventsRow,
    sampleCasesRow,
    sampleEventsRow,
    ...exportRows,
    readNamesRow,
    ...under('/administration', [readAdministrationRow, verifyAdministrationRow]),
  ]),
};
