import { writeMail, type WrittenMail } from '../../../shared/app/mail/write-mail.ts';
import type { Language } from '../../../shared/forms/text.ts';
import type { Sample } from './samples.ts';

/** Where links in looked-at mails lead. */
export const portalOrigin = 'https://portail.fonds.example';

/** A sample as it would go out. */
export async function writeSample({ template, occasion, names }: Sample, language: Language): Promise<WrittenMail> {
  return writeMail(
    template,
    occasion,
    { name: names[language], language },
    { portalOrigin, coordinator: { email: 'salma.idrissi@fonds.example' } },
  );
}
