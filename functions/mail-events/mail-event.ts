import * as z from 'zod/mini';
import { CaseId } from '../../shared/domain/ids.ts';
import type { MailNews } from '../../shared/domain/mail-progress.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import { type Instant, instantOf } from '../../shared/domain/time.ts';

const time = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text): Instant => instantOf(new Date(text))),
);
const timed = z.object({ timestamp: time });
const about = {
  mail: z.object({
    timestamp: time,
    messageId: z.string(),
    destination: z.array(z.string()),
    tags: z.optional(z.record(z.string(), z.array(z.string()))),
  }),
};

/**
 * What SES tells of a mail, as it comes by EventBridge. Addresses and the servers' own words in it are read by nobody but where one address is
 * compared with that of the person.
 */
export const MailEvent = z.object({
  source: z.literal('aws.ses'),
  detail: z.discriminatedUnion('eventType', [
    z.object({ eventType: z.literal('Send'), ...about }),
    z.object({ eventType: z.literal('Delivery'), ...about, delivery: timed }),
    z.object({ eventType: z.literal('DeliveryDelay'), ...about, deliveryDelay: timed }),
    z.object({
      eventType: z.literal('Bounce'),
      ...about,
      bounce: z.extend(timed, { bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']) }),
    }),
    z.object({
      eventType: z.literal('Complaint'),
      ...about,
      complaint: z.extend(timed, { complaintFeedbackType: z.nullish(z.string()) }),
    }),
    z.object({ eventType: z.literal('Reject'), ...about }),
    z.object({ eventType: z.literal('Rendering Failure'), ...about }),
  ]),
});
export type MailEvent = z.infer<typeof MailEvent>;
type Detail = MailEvent['detail'];

/** The slot that an event is about and the address that its mail went to; undefined for a mail that came from no slot. */
export function subjectOf({
  detail: { mail },
}: MailEvent): { key: Pick<MailSlot, 'caseId' | 'slot'>; address: string } | undefined {
  const caseId = CaseId.safeParse(mail.tags?.['case']?.[0]);
  const slot = mail.tags?.['slot']?.[0];
  const [address] = mail.destination;
  if (!caseId.success || slot === undefined || address === undefined) return undefined;
  return { key: { caseId: caseId.data, slot }, address };
}

/** What an event says, in our words. */
export function newsIn({ detail }: MailEvent): MailNews {
  const { messageId, timestamp: sentAt } = detail.mail;
  return { ...happened(detail), messageId, sentAt };
}

function happened(detail: Detail): Pick<MailNews, 'state' | 'why' | 'at'> {
  switch (detail.eventType) {
    case 'Send':
      return { state: 'sent', at: detail.mail.timestamp };
    case 'Delivery':
      return { state: 'delivered', at: detail.delivery.timestamp };
    case 'DeliveryDelay':
      return { state: 'delayed', at: detail.deliveryDelay.timestamp };
    case 'Bounce': {
      // What SES cannot tell may pass: only a bounce that is said to be for good is held against an address.
      const why = detail.bounce.bounceType === 'Permanent' ? 'permanent' : 'transient';
      return { state: 'bounced', why, at: detail.bounce.timestamp };
    }
    case 'Complaint': {
      const at = detail.complaint.timestamp;
      // She took it out of the spam folder.
      return detail.complaint.complaintFeedbackType === 'not-spam'
        ? { state: 'delivered', at }
        : { state: 'complained', at };
    }
    case 'Reject':
      return { state: 'rejected', why: 'virus', at: detail.mail.timestamp };
    case 'Rendering Failure':
      return { state: 'rejected', why: 'rendering', at: detail.mail.timestamp };
  }
}
