import * as z from 'zod/mini';
import { wellFormed } from './well-formed.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200), wellFormed);
const kind = z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/));
/** Money: integer centimes of a dirham, never negative. */
export const Centimes = z.int().check(z.minimum(0), z.maximum(100_000_000_000_000));

/** What is known of a project when its case is opened. */
export const ProjectFacts = z.strictObject({
  /** The project's name in each script in which it is known; at least one. */
  title: z
    .strictObject({ ar: z.optional(name), fr: z.optional(name), en: z.optional(name) })
    .check(z.refine((title) => Object.values(title).some((text) => text !== undefined), 'required')),
  zone: name,
  /** One of the programme's project kinds. */
  kind,
  /** The holder, as it is called, and which of the programme's holder kinds it is. */
  holder: z.strictObject({ name, kind }),
  /** Total cost and the fund's share of it. */
  cost: z.optional(Centimes),
  fundShare: z.optional(Centimes),
});
export type ProjectFacts = z.infer<typeof ProjectFacts>;
