import { type MailPorts, sendMail } from '../../shared/app/send-mail.ts';
import type { Change } from '../../shared/ports.ts';
import type { WorkLog } from '../work-log.ts';

/** Sends a mail that was just queued. Throws when SES takes none now, so that the batch is tried again. */
export async function sendQueued(ports: MailPorts, change: Change, log: WorkLog): Promise<void> {
  if (change.what !== 'mail') return;
  const { caseId, slot } = change.slot;
  const outcome = await sendMail(ports, change.slot);
  log.info('mail.handled', { caseId, slot, outcome });
  if (outcome === 'later') throw new Error(`SES takes no mail now: ${caseId}/${slot}`);
}
