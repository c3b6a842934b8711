import { error, type FormIssue } from '../../shared/forms/issue.ts';

/** A form has lists of records at most; hostile nesting ends here, before anything recurses into it. */
const deepest = 16;
const longestKey = 100;

/**
 * What no part of the system could keep, wherever it stands: text that is not well-formed Unicode or holds a NUL (DynamoDB would give it
 * back changed and break a hash), a number that no store keeps exactly (JSON allows 1e999), keys that no record has, a bottomless pit.
 */
export function unfitIn(value: unknown, path: readonly PropertyKey[] = []): FormIssue | undefined {
  if (typeof value === 'string') return isFitText(value) ? undefined : error(path, 'forbidden-characters');
  if (typeof value === 'number') return isFitNumber(value) ? undefined : error(path, 'not-understood');
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= deepest) return error(path, 'not-understood');
  for (const [key, entry] of Object.entries(value)) {
    if (key === '' || key === '__proto__' || key.length > longestKey || !isFitText(key))
      return error(path, 'not-understood');
    const unfit = unfitIn(entry, [...path, Array.isArray(value) ? Number(key) : key]);
    if (unfit !== undefined) return unfit;
  }
  return undefined;
}

export function isFitText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Exact in a double, and within DynamoDB's 1e-130 to 1e126. */
function isFitNumber(number: number): boolean {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER && (number === 0 || Math.abs(number) >= 1e-100);
}
