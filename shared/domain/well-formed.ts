import * as z from 'zod/mini';

/** Refuses a lone surrogate: it would come back from storage changed, and has no canonical form to be hashed. */
export const wellFormed = z.refine<string>((text) => text.isWellFormed(), { params: { code: 'forbidden-characters' } });
