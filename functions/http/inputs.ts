import * as z from 'zod/mini';

/** Nothing to say beside the address. */
export const Nothing = z.strictObject({});

/** Which page of a list: at most `limit` items (1 to 100), from where the page before said. */
const paging = {
  limit: z.optional(z.pipe(z.string().check(z.regex(/^([1-9][0-9]?|100)$/)), z.transform(Number))),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
};
export const Paging = z.strictObject(paging);

/** The input of a list that asks more than which page. */
export function pagingAnd<const Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject({ ...paging, ...shape });
}

/** A page as stores want it; 50 items are a screenful and, with the largest events, still far below Lambda's 6 MB. */
export function pageOf({ limit = 50, cursor }: z.output<typeof Paging>): {
  limit: number;
  cursor?: string | undefined;
} {
  return { limit, cursor };
}
