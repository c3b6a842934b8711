import {
  accountsTable,
  approvalsTable,
  casesTable,
  caseSampleTable,
  eventSampleTable,
  eventsTable,
  evidenceTable,
  exceptionsTable,
  findingsTable,
  mailsTable,
  timelineTable,
} from '../../shared/app/export-tables.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { readAdministrationRow } from '../http/administration.ts';
import { listExceptionsRow, readExceptionsRow } from '../http/exceptions.ts';
import { listCasesRow } from '../http/listing.ts';
import { readTimelineRow } from '../http/looking-back.ts';
import { readMailsRow } from '../http/mails.ts';
import { readHistoryRow } from '../http/reading.ts';
import { listFindingsRow, readApprovalsRow, readEvidenceRegisterRow } from '../http/registers.ts';
import { asLines, asTable, inBothFormats, withItems } from '../http/taking-away.ts';
import { under } from '../http/under.ts';
import { type Redrawable, sampleCasesRow, sampleEventsRow } from './sampling.ts';
import { findEventsRow } from './searching.ts';

// What auditors take away: the lists that they read, as tables for spreadsheets and as lines of JSON. Each file is one page of its list;
// `X-Next-Cursor` is the cursor of the next file, and there is none after the last. Formulas are neutralised in tables, few persons hidden.

const exceptionsWithCase = withItems(readExceptionsRow, ({ items }, { caseId }) =>
  items.map((exception) => ({ caseId: CaseId.parse(caseId), ...exception })),
);

/** Every item of a sample says how it was drawn. */
function drawn<T>({ method, seed, population, items }: Redrawable<T>) {
  const how = { method, seed, population: population.size, digest: population.digest };
  return items.map((item) => ({ ...how, ...item }));
}

export const exportRows = [
  ...inBothFormats(listCasesRow, { name: 'cases', table: casesTable, what: 'a page of the list of projects' }),
  ...inBothFormats(findEventsRow, {
    name: 'events',
    table: eventsTable,
    what: 'a page of the events that fit (as in finding events)',
  }),
  asTable(readTimelineRow, {
    path: '/cases/{caseId}/history',
    name: 'history',
    table: timelineTable,
    what: 'a page of a project’s timeline, with a line for each value that an event changed,',
  }),
  asLines(readHistoryRow, {
    name: 'history',
    what: 'a page of a project’s events as they are kept, nothing hidden, so that their hashes can be checked,',
  }),
  ...inBothFormats(exceptionsWithCase, {
    name: 'exceptions',
    table: exceptionsTable,
    what: 'a project’s exceptions',
  }),
  ...inBothFormats(listExceptionsRow, {
    name: 'exceptions',
    table: exceptionsTable,
    what: 'the exceptions of a page of projects (at most five)',
  }),
  ...inBothFormats(withItems(sampleCasesRow, drawn), {
    name: 'sample',
    table: caseSampleTable,
    what: 'a sample of projects, every line of which says how it was drawn,',
  }),
  ...inBothFormats(withItems(sampleEventsRow, drawn), {
    name: 'sample',
    table: eventSampleTable,
    what: 'a sample of events, every line of which says how it was drawn,',
  }),
  ...inBothFormats(readEvidenceRegisterRow, {
    name: 'evidence',
    table: evidenceTable,
    what: 'a page of a project’s register of evidence',
  }),
  ...inBothFormats(readApprovalsRow, { name: 'approvals', table: approvalsTable, what: 'a project’s approvals' }),
  ...inBothFormats(listFindingsRow, {
    name: 'findings',
    table: findingsTable,
    what: 'a page of the findings that stand so',
  }),
  ...inBothFormats(readMailsRow, {
    name: 'mails',
    table: mailsTable,
    what: 'a page of the mails about a project, each with what became of it,',
  }),
  ...under(
    '/administration',
    inBothFormats(readAdministrationRow, {
      name: 'accounts',
      table: accountsTable,
      what: 'a page of the log of what was done to accounts',
    }),
  ),
];
