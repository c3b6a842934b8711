import * as z from 'zod/mini';
import { Duty } from './actors.ts';
import { PersonId } from './ids.ts';
import { Instant } from './time.ts';

/** An address that mail does not reach, since when, and why: it was returned for good, called spam, or is none. */
export const Unreachable = z.strictObject({
  email: z.string(),
  why: z.enum(['bounced', 'complained', 'unfit']),
  at: Instant,
});
export type Unreachable = z.infer<typeof Unreachable>;

/** A person of a case whom mail does not reach, what she is to the case, and why: her address, since when, or her account, which is closed. */
export const ContactProblem = z.strictObject({
  person: PersonId,
  duties: z.array(Duty),
  why: z.enum([...Unreachable.shape.why.options, 'closed']),
  since: z.optional(Instant),
});
export type ContactProblem = z.infer<typeof ContactProblem>;
