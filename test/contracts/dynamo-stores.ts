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
import type { Table } from '../../shared/adapters/dynamo/client.ts';
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

/** Every store on one table. */
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
