import { MailAddress } from '../../domain/mail-address.ts';
import { mailHeaders, type MailAttachment, type OutgoingMail } from '../../ports.ts';

/** What ends a header line or hides in one. The isolates of mixed directions (U+2066 to U+2069) belong to our own words. */
const breaksLine = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;
const breaksText = /(?![\n\t])[\p{Cc}\p{Cs}]/u;
const printable = /^[\x20-\x7e]+$/;
const tag = /^[A-Za-z0-9_-]{1,256}$/;
const attachmentName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** SES takes 78 characters. */
const attachmentType = /^(?=.{1,78}$)[a-z]+\/[a-z0-9.+-]+(?:; [a-z]+=[A-Za-z0-9-]+)*$/;
/** A line of mail has 998 characters; SES counts name and value, and leaves two for the rest. */
const longestHeader = 996;
/** Longer ones are cut everywhere, and no words of ours come near. */
const longestSubject = 500;

/** The first part of a mail that may not go out as it is: SES would refuse it, or it could pass for another header. */
export function unfitPartOf({ to, replyTo, subject, text, headers = {}, attachments = [], tags }: OutgoingMail) {
  if (!isAddress(to)) return 'recipient';
  if (replyTo !== undefined && !isAddress(replyTo)) return 'reply-to';
  if (subject.length > longestSubject || breaksLine.test(subject)) return 'subject';
  if (breaksText.test(text)) return 'text';
  if (!Object.entries(headers).every(isHeader)) return 'header';
  if (!attachments.every(isAttachment)) return 'attachment';
  if (!Object.entries(tags).every(([name, value]) => tag.test(name) && tag.test(value))) return 'tag';
  return undefined;
}

function isAddress(address: string): boolean {
  // Profiles from before the door normalised addresses may have capitals.
  return MailAddress.safeParse(address).data === address.toLowerCase();
}

function isHeader([name, value]: [string, string]): boolean {
  const isKnown = mailHeaders.some((known) => known === name);
  return isKnown && printable.test(value) && name.length + value.length <= longestHeader;
}

function isAttachment({ name, type, content }: MailAttachment): boolean {
  return attachmentName.test(name) && attachmentType.test(type) && content.isWellFormed();
}
