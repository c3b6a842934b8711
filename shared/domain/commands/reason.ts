import * as z from 'zod/mini';
import { wellFormed } from '../well-formed.ts';

/** Why somebody decided so; the programme says how long it has to be at least. */
export const Reason = z.string().check(z.minLength(1), z.maxLength(4000), wellFormed);
