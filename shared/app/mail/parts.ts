import type { Language } from '../../forms/text.ts';

/**
 * What a mail says, in words of one language and in the order in which it is read; how it looks is not told here. Codes, names and days stand
 * in isolates (U+2068 … U+2069).
 */
export type MailParts = {
  language: Language;
  /** Also the heading. */
  subject: string;
  greeting: string;
  /** The first also shows beside the subject in a list of mails. */
  paragraphs: readonly string[];
  /** What it is about, as pairs. */
  facts: readonly { label: string; value: string }[];
  /** Several things under one heading: what a digest collects. */
  lists?: readonly { heading: string; items: readonly string[] }[];
  /** The one thing to do. */
  action: { label: string; address: string };
  /** Small print: where answers go, why it came. */
  notes: readonly string[];
};
