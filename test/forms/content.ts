import { createHash } from 'node:crypto';
import type { FormDefinition } from '../../shared/forms/definition.ts';
import { Sha256 } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import type { EvidenceReference } from '../../shared/forms/submission.ts';

export const hashOf = (text: string): Sha256 => Sha256.parse(createHash('sha256').update(text).digest('hex'));

/** The common header of every form. */
export const header = {
  summary: 'Ce qui a été fait pendant la période, ce qui reste à faire et ce qui bloque.',
  declaration_true: true,
};

/** As many files as a form asks for. */
export function evidenceFor(form: FormDefinition): EvidenceReference[] {
  return form.evidence.flatMap(({ kind, min, photo }) =>
    Array.from({ length: min }, (_, index): EvidenceReference => {
      const file = { kind, bytes: 120_000, sha256: hashOf(`${kind} ${index}`) };
      if (photo !== true) return { ...file, name: `${kind}-${index + 1}.pdf`, mediaType: 'application/pdf' };
      const taken = { takenOn: LocalDate.parse('2026-10-20'), place: 'Zone industrielle, entrée nord' };
      return { ...file, ...taken, name: `${kind}-${index + 1}.jpg`, mediaType: 'image/jpeg' };
    }),
  );
}
