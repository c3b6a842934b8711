import * as z from 'zod/mini';
import { CaseId, PersonId } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import type { MailSlot } from '../../ports.ts';
import type { Item } from './codec.ts';

const MailItem: z.ZodMiniType<{ card: MailSlot }> = z.object({
  card: z.strictObject({
    caseId: CaseId,
    slot: z.string(),
    to: PersonId,
    seq: z.int(),
    template: z.string(),
    state: z.enum(['queued', 'claimed', 'sent', 'delivered', 'bounced', 'undeliverable']),
    at: Instant,
    messageId: z.exactOptional(z.string()),
  }),
});

/** A mail slot; it stands on the item's card as a whole, since lists show all of it. */
export const readMail = (item: Item): MailSlot => MailItem.parse(item).card;
