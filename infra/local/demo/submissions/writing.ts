import { createHash } from 'node:crypto';
import { addDays } from '../../../../shared/domain/calendar.ts';
import { Sha256 } from '../../../../shared/domain/ids.ts';
import type { LocalDate } from '../../../../shared/domain/time.ts';
import type { MediaType } from '../../../../shared/forms/definition.ts';
import type { EvidenceReference, FormContent } from '../../../../shared/forms/submission.ts';

/** The days that a submission may speak of: relative to the day on which it is written, or to one that an earlier form named. */
export type Days = {
  today: LocalDate;
  /** So many days before today. */
  ago: (days: number) => LocalDate;
  /** So many days from today. */
  ahead: (days: number) => LocalDate;
};

/** What a holder (or a visitor) writes on a day. */
export type Submission = (days: Days) => FormContent;

export function daysOf(today: LocalDate): Days {
  return { today, ago: (days) => addDays(today, -days), ahead: (days) => addDays(today, days) };
}

/** Dirhams as the forms count them: in centimes. */
export const mad = (dirhams: number): number => Math.round(dirhams * 100);

const mediaTypes: Record<string, MediaType> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The bytes of a file of evidence: invented, and the same in every run. */
export function contentOf(name: string): Buffer<ArrayBuffer> {
  return Buffer.from(`${name}\n`.repeat(200));
}

/** A reference to a file of evidence. */
export function file(kind: string, name: string): EvidenceReference {
  const content = contentOf(name);
  const mediaType = mediaTypes[name.split('.').at(-1) ?? ''];
  if (mediaType === undefined) throw new Error(`${name} has no ending of evidence`);
  const sha256 = Sha256.parse(createHash('sha256').update(content).digest('hex'));
  return { kind, name, mediaType, bytes: content.length, sha256 };
}

/** A photo, with the day it was taken and the place. */
export function photo(kind: string, name: string, takenOn: LocalDate, place: string): EvidenceReference {
  return { ...file(kind, name), takenOn, place };
}

/** The answers with the header that every form has. */
export function form(summary: string, values: FormContent['values'], evidence: EvidenceReference[]): FormContent {
  return { values: { ...values, summary, declaration_true: true }, evidence };
}
