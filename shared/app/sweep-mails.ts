import type { MailSlot } from '../domain/mail-slot.ts';
import { type MailPorts, sendMail, staleBefore } from './send-mail.ts';
import { type Limits, sweep } from './sweep.ts';

/** Time for a sender that is at it to finish. */
const secondLookAfterMilliseconds = 2000;

/**
 * Sends what should have been sent long ago: slots that nobody took, and slots that somebody took and never finished. The latter only if they
 * are still untouched at a second look. Ends early when SES takes no more.
 */
export async function sweepMails(
  ports: MailPorts,
  limits: Limits,
  pause: (milliseconds: number) => Promise<void>,
  onFailure: (slot: MailSlot, error: unknown) => void,
): Promise<{ handled: number; failed: number }> {
  const before = staleBefore(ports.clock);
  const claimed = new Map<string, MailSlot['at']>();
  const list = async (page: Parameters<typeof ports.mails.pendingBefore>[1]) => ports.mails.pendingBefore(before, page);
  const send = async (slot: MailSlot): Promise<void | 'stop'> => {
    if ((await sendMail(ports, slot)) === 'later') return 'stop';
  };
  const first = await sweep(
    list,
    async (slot) => {
      if (slot.state !== 'claimed') return send(slot);
      claimed.set(keyOf(slot), slot.at);
    },
    limits,
    onFailure,
  );
  if (claimed.size === 0) return first;
  await pause(secondLookAfterMilliseconds);
  const second = await sweep(
    list,
    async (slot) => (claimed.get(keyOf(slot)) === slot.at ? send(slot) : undefined),
    limits,
    onFailure,
  );
  return { handled: first.handled, failed: first.failed + second.failed };
}

function keyOf({ caseId, slot }: MailSlot): string {
  return `${caseId}/${slot}`;
}
