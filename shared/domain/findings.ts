import * as z from 'zod/mini';
import { Duty } from './actors.ts';
import { MilestoneKey, PersonId } from './ids.ts';
import { Instant, LocalDate } from './time.ts';

/** An auditor's finding of a case, by its number there. */
export const FindingId = z
  .string()
  .check(z.regex(/^F[1-9][0-9]{0,3}$/))
  .brand<'FindingId'>();
export type FindingId = z.infer<typeof FindingId>;

/** How bad it is; a `critical` one keeps the gate of the stage shut until it is closed (domain §2.0). */
export const FindingSeverity = z.enum(['critical', 'major', 'minor']);

/** What a finding says beside its words. */
export const findingFacts = {
  severity: FindingSeverity,
  /** The milestone that it is about, if it is about one. */
  about: z.optional(MilestoneKey),
  /** Whose it is to answer, and until when. */
  owner: Duty,
  due: LocalDate,
};

/** How a finding stands; its words stand in the history. */
export const FindingState = z.strictObject({
  ...findingFacts,
  status: z.enum(['open', 'answered', 'closed']),
  openedBy: PersonId,
  /** Who said the last word, and when. */
  by: PersonId,
  at: Instant,
  /** The event that says this last. */
  seq: z.int(),
});
export type FindingState = z.infer<typeof FindingState>;

/** The critical findings that nobody has closed, by number. */
export function openCriticalFindings(findings: Readonly<Record<string, FindingState>>): string[] {
  return Object.entries(findings)
    .filter(([, { severity, status }]) => severity === 'critical' && status !== 'closed')
    .map(([id]) => id);
}
