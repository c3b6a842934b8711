import * as z from 'zod/mini';

/** What JSON can hold; a form's values are of this kind. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Deep enough for a list in a list of records; hostile nesting ends here, before anything recurses into it. */
const deepest = 8;

function isJsonTo(depth: number, value: unknown): value is Json {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null)
    return ['string', 'boolean'].includes(typeof value) || value === null;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((entry) => isJsonTo(depth - 1, entry));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((entry) => isJsonTo(depth - 1, entry));
}

/** Whether a value is JSON, at most eight levels deep: never throws, however deep it goes. */
export function isJson(value: unknown): value is Json {
  return isJsonTo(deepest, value);
}

export const Json: z.ZodMiniType<Json> = z.custom<Json>(isJson);
