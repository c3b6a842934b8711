import * as z from 'zod/mini';
import { InvalidCursor, type PageRequest } from '../ports.ts';

/** A page's end: the list it belongs to, and the sort key after which the next page begins. Sort keys are printable ASCII. */
const Cursor = z.tuple([z.string(), z.string().check(z.regex(/^[\x21-\x7e]{1,1000}$/))]);

/** Most items of a page. */
const largestPage = 1000;

export function writeCursor(list: string, lastSortKey: string): string {
  return Buffer.from(JSON.stringify([list, lastSortKey])).toString('base64url');
}

/** The sort key after which a page begins, undefined for the first. A cursor of another list throws `InvalidCursor`, as does a forged one. */
export function readCursor(list: string, { limit, cursor }: PageRequest): string | undefined {
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new RangeError(`a page has 1 to ${largestPage} items, not ${limit}`);
  }
  if (cursor === undefined) return undefined;
  const [of, lastSortKey] = parsed(cursor);
  if (of !== list) throw new InvalidCursor('this cursor belongs to another list');
  return lastSortKey;
}

function parsed(cursor: string): z.infer<typeof Cursor> {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new InvalidCursor('this is no cursor');
  }
}
