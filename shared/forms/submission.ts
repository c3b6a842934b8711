import * as z from 'zod/mini';
import { Sha256 } from '../domain/ids.ts';
import { LocalDate } from '../domain/time.ts';
import { MediaType } from './definition.ts';
import { Json } from './json.ts';
import { fileName, line } from './characters.ts';

/** The largest file that proves anything (domain §2.0). */
export const largestFile = 20 * 1024 * 1024;

/** A file that was uploaded: what it proves, and the hash by which it is known for ever. */
export const EvidenceReference = z.strictObject({
  kind: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)),
  /** The file's own name, without a path. */
  name: fileName(),
  mediaType: MediaType,
  bytes: z.int().check(z.minimum(1), z.maximum(largestFile)),
  sha256: Sha256,
  /** The day a photo was taken. */
  takenOn: z.optional(LocalDate),
  /** Where: a place's name or coordinates. */
  place: z.optional(line(200)),
});
export type EvidenceReference = z.infer<typeof EvidenceReference>;

/** What a holder submits: the answers by field name, and the files that prove them. */
export const FormContent = z.strictObject({
  values: z.record(z.string().check(z.maxLength(40)), Json),
  evidence: z.array(EvidenceReference).check(z.maxLength(200)),
});
export type FormContent = z.infer<typeof FormContent>;
