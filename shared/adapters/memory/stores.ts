import { administrationLog } from './administration-log.ts';
import { calendarStore } from './calendar-store.ts';
import { caseQueries } from './case-queries.ts';
import { caseStore } from './case-store.ts';
import { digestStore } from './digest-store.ts';
import { directory } from './directory.ts';
import { draftStore } from './draft-store.ts';
import { feedStore } from './feed-store.ts';
import { mailStore } from './mail-store.ts';
import { emptyMemory } from './memory.ts';
import { workflowStore } from './workflow-store.ts';

/** Every store on one memory, and the memory itself to look into. */
export function memoryStores(memory = emptyMemory()) {
  return {
    memory,
    store: caseStore(memory),
    queries: caseQueries(memory),
    drafts: draftStore(memory),
    workflow: workflowStore(memory),
    calendars: calendarStore(memory),
    digests: digestStore(memory),
    mails: mailStore(memory),
    directory: directory(memory),
    feeds: feedStore(memory),
    administration: administrationLog(memory),
  };
}
