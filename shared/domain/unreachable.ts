import * as z from 'zod/mini';
import { Instant } from './time.ts';

/** An address that mail does not reach, since when, and why: it was returned for good, called spam, or is none. */
export const Unreachable = z.strictObject({
  email: z.string(),
  why: z.enum(['bounced', 'complained', 'unfit']),
  at: Instant,
});
export type Unreachable = z.infer<typeof Unreachable>;
