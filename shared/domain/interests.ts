import * as z from 'zod/mini';
import type { Case } from './case.ts';
import type { PersonId } from './ids.ts';
import { Instant, LocalDate } from './time.ts';

/** What ties somebody of the programme to the holder of a project (domain §4, rule 2): nothing, or a conflict of interest. */
export const Interest = z.enum(['none', 'employer', 'family', 'contract']);
export type Interest = z.infer<typeof Interest>;

/** What a person declared last: `none` is good up to and with `until`; a conflict bars her, and cannot be taken back before its `until` is over. */
export const InterestState = z.strictObject({ interest: Interest, on: LocalDate, until: LocalDate, at: Instant });
export type InterestState = z.infer<typeof InterestState>;

type Interests = Pick<Case, 'interests'>;

/** The conflict of interest that a person has declared, if she has. It lasts until she declares that there is none. */
export function conflictOf({ interests }: Interests, person: PersonId): InterestState | undefined {
  const declared = interests[person];
  return declared === undefined || declared.interest === 'none' ? undefined : declared;
}

/** Whether a person has declared, not too long ago, that nothing ties her to the holder. */
export function isIndependent({ interests }: Interests, person: PersonId, today: LocalDate): boolean {
  const declared = interests[person];
  return declared?.interest === 'none' && today <= declared.until;
}
