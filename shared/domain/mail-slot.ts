import * as z from 'zod/mini';
import { Language } from '../forms/text.ts';
import { DigestKey } from './digest.ts';
import { CaseId, PersonId } from './ids.ts';
import { Instant } from './time.ts';

/**
 * How far a mail is. `held`: a reminder that waits for the others of its morning; `gathered`: it is told in a digest. `undeliverable`: it was not sent, and only a
 * corrected address changes that.
 */
const states = [
  'held',
  'gathered',
  'queued',
  'claimed',
  'undeliverable',
  'sent',
  'bounced',
  'delivered',
  'rejected',
  'complained',
] as const;

/** What happened to a mail, when, and why in one word of ours or of SES. `delayed` is no state: the mail is still on its way. */
export const MailStep = z.strictObject({
  state: z.enum([...states, 'delayed']),
  at: Instant,
  why: z.exactOptional(z.string()),
  messageId: z.exactOptional(z.string()),
});
export type MailStep = z.infer<typeof MailStep>;

/** A mail that has to go out once: one slot per case, occasion and recipient. It holds no address: that is the person's, and can be erased. */
export const MailSlot = z.strictObject({
  caseId: CaseId,
  /** Unique within the case: event, occasion and recipient. It goes to SES as a tag: at most 256 letters, digits, `-` and `_`. */
  slot: z.string(),
  to: PersonId,
  /** The event that the mail tells of. */
  seq: z.int(),
  template: z.string(),
  state: z.enum(states),
  /** Since when it is in this state. */
  at: Instant,
  /** Why it is in this state, where that can differ: a bounce is `permanent` or `transient`. */
  why: z.exactOptional(z.string()),
  /** SES's name of the mail that was sent last. */
  messageId: z.exactOptional(z.string()),
  /** The language it was written in. */
  language: z.exactOptional(Language),
  /** Which version of the templates it was written from. */
  wording: z.exactOptional(z.string()),
  /** Until when a reminder waits for the others of its morning. */
  heldUntil: z.exactOptional(Instant),
  /** The digest that it is, or is told in. */
  digest: z.exactOptional(DigestKey),
  /** Everything that happened to it, in order of time. */
  steps: z.exactOptional(z.array(MailStep)),
});
export type MailSlot = z.infer<typeof MailSlot>;
