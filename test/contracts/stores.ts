import { describe, inject } from 'vitest';
import { administrationLog } from '../../shared/adapters/dynamo/administration-log.ts';
import { calendarStore } from '../../shared/adapters/dynamo/calendar-store.ts';
import { caseQueries } from '../../shared/adapters/dynamo/case-queries.ts';
import { caseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { digestStore } from '../../shared/adapters/dynamo/digest-store.ts';
import { directory } from '../../shared/adapters/dynamo/directory.ts';
import { draftStore } from '../../shared/adapters/dynamo/draft-store.ts';
import { feedStore } from '../../shared/adapters/dynamo/feed-store.ts';
import { mailStore } from '../../shared/adapters/dynamo/mail-store.ts';
import { workflowStore } from '../../shared/adapters/dynamo/workflow-store.ts';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import type {
  AdministrationLog,
  CalendarStore,
  CaseQueries,
  CaseStore,
  DigestStore,
  Directory,
  DraftStore,
  FeedStore,
  MailStore,
  WorkflowStore,
} from '../../shared/ports.ts';
import { makeTable } from './make-table.ts';
import type { Table } from '../../shared/adapters/dynamo/client.ts';

export type Stores = {
  store: CaseStore;
  queries: CaseQueries;
  drafts: DraftStore;
  workflow: WorkflowStore;
  calendars: CalendarStore;
  digests: DigestStore;
  mails: MailStore;
  directory: Directory;
  feeds: FeedStore;
  administration: AdministrationLog;
};

export const dynamoStores = (table: Table): Stores => ({
  store: caseStore(table),
  queries: caseQueries(table),
  drafts: draftStore(table),
  workflow: workflowStore(table),
  calendars: calendarStore(table),
  digests: digestStore(table),
  mails: mailStore(table),
  directory: directory(table),
  feeds: feedStore(table),
  administration: administrationLog(table),
});

/** Runs a suite of specifications on every implementation of the stores; `empty` makes new ones with nothing in them. */
export function onEveryStore(what: string, suite: (empty: () => Promise<Stores>) => void): void {
  describe.each([
    { where: 'memory', empty: async (): Promise<Stores> => memoryStores() },
    { where: 'DynamoDB', empty: async () => dynamoStores(await makeTable(inject('dynamodbEndpoint'))) },
  ])(`${what}, in $where`, ({ empty }) => {
    suite(empty);
  });
}
