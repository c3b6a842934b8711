import { gatheringEnd } from '../../shared/app/gather-reminders.ts';
import { noticesOf, slotsOf } from '../../shared/app/notices.ts';
import { relayNews } from '../../shared/app/relay-news.ts';
import { catchUp } from '../../shared/app/send-again.ts';
import type {
  CaseQueries,
  Change,
  Clock,
  Directory,
  MailStore,
  Programmes,
  Workflow,
  WorkflowStore,
} from '../../shared/ports.ts';
import { getProgramme } from '../../shared/programme/registry.ts';
import type { WorkLog } from '../work-log.ts';

export type OutboxPorts = {
  workflowStore: WorkflowStore;
  workflow: Workflow;
  programmes: Programmes;
  mails: MailStore;
  directory: Pick<Directory, 'find'>;
  queries: Pick<CaseQueries, 'find' | 'event'>;
  clock: Clock;
};

/** Tells of a change whom it concerns: the execution that drives the case, and people by mail, also what had not reached them. A change told twice changes nothing more. */
export async function relayChange(ports: OutboxPorts, change: Change, log: WorkLog): Promise<void> {
  switch (change.what) {
    case 'case': {
      const outcome = await relayNews(ports, change.stored);
      const { id: caseId, version } = change.stored.case;
      if (outcome !== 'nothing') log.info('case.relayed', { caseId, version, outcome });
      return;
    }
    case 'event': {
      const { event } = change;
      const programme = getProgramme(event.programme);
      // Who is told is decided by the case as it is now: a duty may have changed hands since, a decision may be made already.
      const stored = await ports.workflowStore.find(event.caseId);
      if (stored === undefined) throw new Error(`event ${event.caseId}/${event.seq} belongs to no case`);
      const now = ports.clock.now();
      // Reminders wait for the others of their morning, so that many come as one mail.
      const held = event.type === 'ReminderIssued' ? await gatheringEnd(ports.programmes, event.at) : undefined;
      const slots = slotsOf(noticesOf(stored.case, event, programme), event, now, held);
      if (slots.length === 0) return;
      await ports.mails.queue(slots);
      log.info('mails.queued', { caseId: event.caseId, seq: event.seq, slots: slots.length });
      return;
    }
    case 'person': {
      const caughtUp = await catchUp(ports, change.person.id);
      if (caughtUp > 0) log.info('mails.queued-anew', { person: change.person.id, slots: caughtUp });
      return;
    }
    case 'mail':
      return;
  }
}
