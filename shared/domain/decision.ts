import type { Programme } from '../programme/definition.ts';
import type { Actor } from './actors.ts';
import { localDateOf } from './calendar.ts';
import type { Case } from './case.ts';
import type { Fact } from './events.ts';
import type { Refusal } from './refusal.ts';
import type { Instant, LocalDate } from './time.ts';

/** What a command comes to: facts, to be written all or none (none: it is true already), or the rule that refuses it. */
export type Decision = { ok: true; facts: Fact[] } | { ok: false; refusal: Refusal };

export const accept = (...facts: Fact[]): Decision => ({ ok: true, facts });
export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

/** What a decision may know besides the case and the command: no clock is read, nothing is looked up. */
export type Context = { actor: Actor; now: Instant; programme: Programme };

/** The day it is for the programme. */
export function today({ programme, now }: Context): LocalDate {
  return localDateOf(programme.calendar, now);
}

/** A refusal unless the case is open: not suspended, withdrawn or completed. */
export function unlessOpen(c: Case): Refusal | undefined {
  return c.status === 'open' ? undefined : { code: 'case.not-open', status: c.status };
}

/** Blanks, controls and characters that do not show (zero-width spaces, say) are no reason, however many. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** A refusal if a reason says too little (domain §4, rule 10). */
export function unlessReasoned(reason: string, { programme }: Pick<Context, 'programme'>): Refusal | undefined {
  const atLeast = programme.limits.reasonLength;
  return reason.replaceAll(invisible, ' ').trim().length >= atLeast ? undefined : { code: 'reason.too-short', atLeast };
}
