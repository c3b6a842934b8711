import * as z from 'zod/mini';
import { MailSlot } from '../../domain/mail-slot.ts';
import type { Item } from './codec.ts';

const MailItem = z.object({ card: MailSlot });

/** A mail slot; it stands on the item's card as a whole, since lists show all of it. */
export const readMail = (item: Item): MailSlot => MailItem.parse(item).card;
