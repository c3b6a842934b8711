import type { OutgoingMail } from '../../ports.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { MailParts } from './parts.ts';

/** A mail in the two forms in which it goes out. */
export async function layOut(parts: MailParts): Promise<Required<Pick<OutgoingMail, 'subject' | 'text' | 'html'>>> {
  return { subject: parts.subject, text: asText(parts), html: await asHtml(parts) };
}
