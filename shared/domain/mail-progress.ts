import type { DigestKey } from './digest.ts';
import type { MailSlot, MailStep } from './mail-slot.ts';
import type { Instant } from './time.ts';

/** What SES tells of a mail, in our words. */
export type MailNews = {
  state: 'sent' | 'delivered' | 'delayed' | 'bounced' | 'complained' | 'rejected';
  why?: string;
  at: Instant;
  messageId: string;
  /** When SES took the mail. */
  sentAt: Instant;
};

/**
 * How far a mail is; it only ever gets further. What we gave up counts less than what SES says it sent; a transient bounce less than a
 * delivery, since holiday notes come as one; a permanent one more, since some servers take a mail first and return it later.
 */
function rankOf({ state, why }: Pick<MailSlot, 'state' | 'why'>): number {
  switch (state) {
    case 'held':
    case 'gathered':
    case 'queued':
      return 0;
    case 'claimed':
      return 1;
    case 'undeliverable':
      return 2;
    case 'sent':
      return 3;
    case 'bounced':
      return why === 'permanent' ? 7 : 4;
    case 'delivered':
      return 5;
    case 'rejected':
      return 6;
    case 'complained':
      return 8;
  }
}

/** The slot after news of it, which may come twice, late, and in any order; the same slot if they change nothing. */
export function told(slot: MailSlot, news: MailNews): MailSlot {
  const { state, why, at, messageId } = news;
  const reason = why === undefined ? {} : { why };
  const { steps = [] } = slot;
  const isKnown = steps.some((step) => step.state === state && step.why === why && step.messageId === messageId);
  const noted: MailSlot = isKnown ? slot : { ...slot, steps: inOrder([...steps, { state, at, ...reason, messageId }]) };
  if (state === 'delayed' || isOfEarlierRound(slot, news) || rankOf({ state, ...reason }) <= rankOf(slot)) return noted;
  const { why: _, ...rest } = noted;
  return { ...rest, state, at, ...reason, messageId };
}

/** Whether it was sent before the slot was queued anew: what became of it then says nothing of the mail that goes out now. */
function isOfEarlierRound({ steps = [] }: MailSlot, { messageId, sentAt }: MailNews): boolean {
  const queued = steps.findLastIndex(({ state }) => state === 'queued');
  const [round, before] = [steps[queued], steps.slice(0, queued)];
  if (round === undefined || !before.some(({ state }) => state === 'queued')) return false;
  return sentAt < round.at || before.some((step) => step.messageId === messageId);
}

/** Whether the mail did not reach her because of her address: a corrected one gives it another chance. */
export function isMissed({ state, why }: Pick<MailSlot, 'state' | 'why'>): boolean {
  if (state === 'bounced') return why === 'permanent';
  return state === 'undeliverable' && (why === 'unreachable' || why === 'unfit-recipient');
}

/** A missed mail, queued for the corrected address. */
export function queuedAnew({ why: _, messageId: __, ...slot }: MailSlot, at: Instant): MailSlot {
  return { ...slot, state: 'queued', at, steps: inOrder([...(slot.steps ?? []), { state: 'queued', at }]) };
}

/** A reminder that waits for the others of its morning, or for those of a later one. */
export function heldUntil(slot: MailSlot, until: Instant): MailSlot {
  return { ...slot, state: 'held', heldUntil: until };
}

/** A held reminder that goes out by itself. */
export function released({ heldUntil: _, ...slot }: MailSlot, at: Instant): MailSlot {
  return { ...slot, state: 'queued', at, steps: inOrder([...(slot.steps ?? []), { state: 'queued', at }]) };
}

/** A held reminder that no longer tells anything: what it asks for is done, or said again since. */
export function overtaken({ heldUntil: _, ...slot }: MailSlot, at: Instant): MailSlot {
  const step = { state: 'undeliverable', at, why: 'overtaken' } as const;
  return { ...slot, ...step, steps: inOrder([...(slot.steps ?? []), step]) };
}

/** A held reminder that is told in a digest. */
export function gathered({ heldUntil: _, ...slot }: MailSlot, digest: DigestKey, at: Instant): MailSlot {
  return { ...slot, state: 'gathered', at, digest, steps: inOrder([...(slot.steps ?? []), { state: 'gathered', at }]) };
}

function inOrder(steps: readonly MailStep[]): MailStep[] {
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
