import type { memoryStores } from '../../shared/adapters/memory/stores.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { CaseStore, Change, Directory, MailStore, Person, WorkflowStore } from '../../shared/ports.ts';

/** The stores of a memory, which tell of every change that the table's stream would tell of. */
export function watchedStores(kept: ReturnType<typeof memoryStores>, tell: (...news: Change[]) => void) {
  const tellCase = (id: CaseId): void => {
    const stored = kept.memory.cases.get(id);
    if (stored !== undefined) tell({ what: 'case', stored });
  };
  const tellPerson = (person: Person | undefined): void => {
    if (person !== undefined) tell({ what: 'person', person });
  };

  const store: CaseStore = {
    ...kept.store,
    commit: async (commit) => {
      const result = await kept.store.commit(commit);
      if (result !== 'committed') return result;
      const stored = kept.memory.cases.get(commit.after.id);
      const snapshots: Change[] = stored === undefined ? [] : [{ what: 'case', stored }];
      tell(...commit.events.map((event): Change => ({ what: 'event', event })), ...snapshots);
      return result;
    },
  };
  const workflowStore: WorkflowStore = {
    ...kept.workflow,
    claimGeneration: async (id, generation) => {
      const isClaimed = await kept.workflow.claimGeneration(id, generation);
      if (isClaimed) tellCase(id);
      return isClaimed;
    },
    park: async (wait) => {
      const isParked = await kept.workflow.park(wait);
      if (isParked) tellCase(wait.caseId);
      return isParked;
    },
  };
  const mails: MailStore = {
    ...kept.mails,
    queue: async (slots) => {
      const news = slots.filter(({ caseId, slot }) => !kept.memory.mails.has(`${caseId}/${slot}`));
      await kept.mails.queue(slots);
      tell(...news.map((slot): Change => ({ what: 'mail', slot })));
    },
    advance: async (before, after) => {
      const isDone = await kept.mails.advance(before, after);
      if (isDone && after.state === 'queued') tell({ what: 'mail', slot: after });
      return isDone;
    },
  };
  const directory: Directory = {
    ...kept.directory,
    save: async (person) => {
      await kept.directory.save(person);
      tellPerson(person);
    },
    noteUnreachable: async (id, note) => {
      const person = await kept.directory.noteUnreachable(id, note);
      tellPerson(person);
      return person;
    },
  };
  return { store, workflowStore, mails, directory };
}
