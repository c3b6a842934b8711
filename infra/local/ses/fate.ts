/** Something that becomes of a mail: the event's type, what EventBridge calls it, and what it says besides the mail. */
export type Happening = { type: string; title: string; detail: object };

const happenings = {
  send: () => ({ type: 'Send', title: 'Email Sent', detail: { send: {} } }),
  delivery: (address: string, timestamp: string) => ({
    type: 'Delivery',
    title: 'Email Delivered',
    detail: {
      delivery: { timestamp, processingTimeMillis: 1, recipients: [address], smtpResponse: '250 2.0.0 OK' },
    },
  }),
  delay: (address: string, timestamp: string) => ({
    type: 'DeliveryDelay',
    title: 'Email Delivery Delayed',
    detail: {
      deliveryDelay: { timestamp, delayType: 'MailboxFull', delayedRecipients: [{ emailAddress: address }] },
    },
  }),
  bounce: (address: string, timestamp: string, bounceType: string, bounceSubType: string) => ({
    type: 'Bounce',
    title: 'Email Bounced',
    detail: {
      bounce: {
        bounceType,
        bounceSubType,
        bouncedRecipients: [{ emailAddress: address }],
        timestamp,
        feedbackId: 'local',
      },
    },
  }),
  complaint: (address: string, timestamp: string) => ({
    type: 'Complaint',
    title: 'Email Complaint Received',
    detail: {
      complaint: {
        complainedRecipients: [{ emailAddress: address }],
        timestamp,
        feedbackId: 'local',
        complaintSubType: null,
        complaintFeedbackType: 'abuse',
      },
    },
  }),
  reject: () => ({ type: 'Reject', title: 'Email Rejected', detail: { reject: { reason: 'Bad content' } } }),
};

/** What becomes of mail to an address that asks for it, by the words of SES's mailbox simulator and a few more. */
const fates = {
  success: (to: string, at: string) => [happenings.delivery(to, at)],
  bounce: (to: string, at: string) => [happenings.bounce(to, at, 'Permanent', 'General')],
  suppressionlist: (to: string, at: string) => [happenings.bounce(to, at, 'Permanent', 'OnAccountSuppressionList')],
  softbounce: (to: string, at: string) => [
    happenings.delay(to, at),
    happenings.bounce(to, at, 'Transient', 'MailboxFull'),
  ],
  ooto: (to: string, at: string) => [happenings.delivery(to, at), happenings.bounce(to, at, 'Transient', 'General')],
  complaint: (to: string, at: string) => [happenings.delivery(to, at), happenings.complaint(to, at)],
  reject: () => [happenings.reject()],
} as const satisfies Record<string, (to: string, at: string) => Happening[]>;

const asks = new RegExp(`^(?:[^@]*\\+)?(${Object.keys(fates).join('|')})(?:\\+[^@]*)?@`);

/**
 * What becomes of a mail: it is delivered, unless the address asks for something else, as `bounce@simulator.example`, `hind+bounce@…` and
 * `complaint+1@…` do.
 */
export function fateOf(address: string, at: string): Happening[] {
  const word = (asks.exec(address)?.[1] ?? 'success') as keyof typeof fates; // of these keys the pattern is made
  return [happenings.send(), ...fates[word](address, at)];
}
