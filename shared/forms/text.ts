import * as z from 'zod/mini';

/** The languages people read: Arabic as written in Morocco, French, English. */
export const Language = z.enum(['ar', 'fr', 'en']);
export type Language = z.infer<typeof Language>;

/** A text in every language; none may be missing. */
export const Text = z.strictObject({
  ar: z.string().check(z.minLength(1)),
  fr: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type Text = z.infer<typeof Text>;
