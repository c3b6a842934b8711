import { createHash } from 'node:crypto';
import { digestFrame, digestHeadings, digestKinds, digestLacks, digestTexts } from '../../i18n/digests.ts';
import { mailFrame } from '../../i18n/mail-frame.ts';
import { mailTexts } from '../../i18n/mails.ts';

const everything = [mailTexts, mailFrame, digestTexts, digestHeadings, digestKinds, digestLacks, digestFrame];

/** The version of all that mails say, in all languages: with it an auditor finds the words that were sent, whatever was changed since. */
export const wording = createHash('sha256').update(JSON.stringify(everything)).digest('hex').slice(0, 12);
