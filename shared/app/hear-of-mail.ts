import { isMissed, type MailNews, told } from '../domain/mail-progress.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import type { Unreachable } from '../domain/unreachable.ts';
import type { MailStore } from '../ports.ts';
import { type CatchUpPorts, sendAgain } from './send-again.ts';
import { isContactNotice } from './notices.ts';
import { type ContactPorts, reportUnreachable, tellOfReturned } from './unreachable.ts';

export type HearingPorts = ContactPorts & CatchUpPorts & { mails: Pick<MailStore, 'queue' | 'find' | 'advance'> };

/** Others change a slot too: its sender, and other news of it. */
const mostAttempts = 5;

/** Takes in what SES tells of a mail that went to an address. The same news again, or late, or before others, do no harm. */
export async function hearOfMail(
  ports: HearingPorts,
  key: Pick<MailSlot, 'caseId' | 'slot'>,
  news: MailNews,
  address: string,
): Promise<'unknown' | MailSlot['state']> {
  const found = await ports.mails.find(key);
  if (found === undefined) return 'unknown';
  const why = problemIn(news);
  // Before the slot moves: should this fail, the news come again.
  if (why !== undefined) await reportUnreachable(ports, found, { email: address, why, at: news.at });
  else if (isReturnedForNow(found, news)) await tellOfReturned(ports, found, news.at);
  const slot = await advance(ports, found, news);
  // The address may have been corrected while the mail was on its way.
  if (isMissed(slot)) await sendAgain(ports, slot);
  return slot.state;
}

async function advance({ mails }: HearingPorts, found: MailSlot, news: MailNews): Promise<MailSlot> {
  let slot = found;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const after = told(slot, news);
    if (after === slot || (await mails.advance(slot, after))) return after;
    slot = (await mails.find(slot)) ?? slot;
  }
  throw new Error(`${found.caseId}/${found.slot} is changed by others again and again`);
}

/**
 * Whether a mail came back that the address may take another day: nobody sends it again, so somebody has to tell her. Not what came after a
 * delivery, as holiday notes do, and not what only told of another mail: two full mailboxes would tell each other for ever.
 */
function isReturnedForNow(slot: MailSlot, news: MailNews): boolean {
  if (news.state !== 'bounced' || news.why === 'permanent' || isContactNotice(slot)) return false;
  const after = told(slot, news);
  return after.state === 'bounced' && after.why === news.why && after.messageId === news.messageId;
}

/** What news say against the address. A transient bounce says nothing: a full mailbox is emptied. */
function problemIn({ state, why }: MailNews): Unreachable['why'] | undefined {
  if (state === 'complained') return 'complained';
  return state === 'bounced' && why === 'permanent' ? 'bounced' : undefined;
}
