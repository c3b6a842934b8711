import * as z from 'zod/mini';
import { Sha256 } from '../domain/ids.ts';
import { LocalDate } from '../domain/time.ts';
import { fileName, line, type Reading } from './characters.ts';
import { MediaType } from './definition.ts';
import { largestFile, mediaTypeOf } from './files.ts';
import { Json } from './json.ts';

/** The most files of one submission. */
export const mostEvidence = 200;

const endsAsItsType = ({ name, mediaType }: { name: string; mediaType: MediaType }): boolean =>
  mediaTypeOf(name) === mediaType;

function evidenceSchema(reading: Reading) {
  return z
    .strictObject({
      kind: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)),
      /** The file's own name, without a path. */
      name: fileName(reading),
      mediaType: MediaType,
      bytes: z.int().check(z.minimum(1), z.maximum(largestFile)),
      sha256: Sha256,
      /** The day a photo was taken. */
      takenOn: z.optional(LocalDate),
      /** Where: a place's name or coordinates. */
      place: z.optional(line(200, 1, reading)),
    })
    .check(z.refine(endsAsItsType, { error: 'file-ending', path: ['name'] }));
}

/** A file that was uploaded: what it proves, and the hash by which it is known for ever. */
export const EvidenceReference = evidenceSchema('stored');
export type EvidenceReference = z.infer<typeof EvidenceReference>;

/** The same as it comes in: its texts are normalised. */
export const IncomingEvidence = evidenceSchema('incoming');

/** What was submitted, as it is stored and hashed (reading it changes nothing): the answers by field name, and the files that prove them. */
export const FormContent = z.strictObject({
  values: z.record(z.string().check(z.maxLength(40)), Json),
  evidence: z.array(EvidenceReference).check(z.maxLength(mostEvidence)),
});
export type FormContent = z.infer<typeof FormContent>;
