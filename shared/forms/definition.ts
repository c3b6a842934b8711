import * as z from 'zod/mini';

/** Placeholder shape until the form engine's field kinds land here. */
export const FormDefinition = z.strictObject({ fields: z.array(z.unknown()), evidence: z.array(z.unknown()) });
export type FormDefinition = z.infer<typeof FormDefinition>;
