import * as z from 'zod/mini';
import { Duty } from './actors.ts';
import { addDays, type Calendar, instantAt } from './calendar.ts';
import type { Case } from './case.ts';
import type { FactOf } from './events.ts';
import { PersonId } from './ids.ts';
import { type Instant, LocalDate } from './time.ts';

/** A duty that somebody else has during a leave (domain §4, rule 7), from its first day to its last. */
export const Delegation = z.strictObject({
  /** Whose duty it is, and who has it instead of her. */
  person: PersonId,
  delegate: PersonId,
  firstDay: LocalDate,
  lastDay: LocalDate,
  /** Whether the delegate has the duty; until then it is to come. */
  begun: z.boolean(),
});
export type Delegation = z.infer<typeof Delegation>;

type Delegated = Pick<Case, 'people' | 'delegations'>;

const entriesOf = ({ delegations }: Pick<Case, 'delegations'>): [Duty, Delegation][] =>
  Duty.options.flatMap((duty) => {
    const delegation = delegations[duty];
    return delegation === undefined ? [] : [[duty, delegation]];
  });

type Turn = FactOf<'DelegationBegun'> | FactOf<'DelegationEnded'>;

/** What has to be written down on a day: delegations that have begun, and that are over. */
export function delegationsDue(c: Pick<Case, 'delegations'>, today: LocalDate): Turn[] {
  return entriesOf(c).flatMap(([duty, delegation]): Turn[] => {
    const { person, delegate, firstDay, lastDay, begun: has } = delegation;
    if (today > lastDay) return [endOf(duty, delegation, today)];
    return has || today < firstDay ? [] : [{ type: 'DelegationBegun', data: { duty, person, delegate, on: today } }];
  });
}

/** The end of a delegation on a day. */
export function endOf(
  duty: Duty,
  { person, delegate, begun: wasBegun }: Delegation,
  on: LocalDate,
): FactOf<'DelegationEnded'> {
  return { type: 'DelegationEnded', data: { duty, person, delegate, wasBegun, on } };
}

/** When the next delegation of a case begins or is over; may lie in the past if nobody has written it down yet. Undefined when none does. */
export function nextDelegationAt(c: Pick<Case, 'delegations'>, calendar: Calendar): Instant | undefined {
  return entriesOf(c)
    .map(([, { firstDay, lastDay, begun }]) => instantAt(calendar, begun ? addDays(lastDay, 1) : firstDay, 0))
    .toSorted()[0];
}

/** The case on a day: a delegation holds by its days, whether or not it was written down that it has begun or is over. */
export function onDay(c: Case, today: LocalDate): Case {
  return delegationsDue(c, today).reduce<Case>(
    (now, { type, data: { duty } }) => ({
      ...now,
      ...(type === 'DelegationBegun' ? begun(now, duty) : ended(now, duty)),
    }),
    c,
  );
}

/** The delegate has the duty. */
export function begun({ people, delegations }: Delegated, duty: Duty): Delegated {
  const delegation = delegations[duty];
  if (delegation === undefined) throw new Error(`the duty of ${duty} is delegated to nobody`);
  return {
    people: { ...people, [duty]: delegation.delegate },
    delegations: { ...delegations, [duty]: { ...delegation, begun: true } },
  };
}

/** Who delegated the duty has it again. */
export function ended({ people, delegations }: Delegated, duty: Duty): Delegated {
  const { [duty]: delegation, ...others } = delegations;
  if (delegation === undefined) throw new Error(`the duty of ${duty} is delegated to nobody`);
  return { people: { ...people, [duty]: delegation.person }, delegations: others };
}

/** In whose place a person acts in a case, if she has the duty of somebody on leave. */
export function principalOf(c: Pick<Case, 'delegations'>, person: PersonId): PersonId | undefined {
  return entriesOf(c).find(([, { delegate, begun: has }]) => has && delegate === person)?.[1].person;
}

/** The person, and her in whose place she acts: what takes two persons takes neither of them twice. */
export function countsAs(c: Pick<Case, 'delegations'>, person: PersonId): PersonId[] {
  const principal = principalOf(c, person);
  return principal === undefined ? [person] : [person, principal];
}

/** Something done by a person, perhaps in the place of another. */
type Done = { by: PersonId; inPlaceOf?: PersonId | undefined };

/** Both persons as whose deed it counts. */
export const doersOf = ({ by, inPlaceOf }: Done): PersonId[] => (inPlaceOf === undefined ? [by] : [by, inPlaceOf]);

/** Whether something counts as done by a person. */
export function isOwn(c: Pick<Case, 'delegations'>, person: PersonId, done: Done): boolean {
  return doersOf(done).some((doer) => countsAs(c, person).includes(doer));
}

/** Whether a person counts as an author of a milestone. */
export function hasWritten(
  c: Pick<Case, 'delegations'>,
  person: PersonId,
  { authors }: { authors: readonly PersonId[] },
): boolean {
  return countsAs(c, person).some((one) => authors.includes(one));
}
