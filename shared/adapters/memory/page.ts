import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { copyOf } from './memory.ts';

/** One page of a list, in the order of the items' sort keys; `list` names it. */
export function pageOf<T>(
  list: string,
  items: Iterable<T>,
  sortKeyOf: (item: T) => string,
  request: PageRequest,
): Page<T> {
  const after = readCursor(list, request) ?? '';
  const rest = [...items]
    .map((item) => ({ item, sortKey: sortKeyOf(item) }))
    .filter(({ sortKey }) => sortKey > after)
    .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  const page = rest.slice(0, request.limit);
  const last = page.at(-1);
  const isMore = last !== undefined && rest.length > page.length;
  return {
    items: page.map(({ item }) => copyOf(item)),
    ...(isMore && { next: writeCursor(list, last.sortKey) }),
  };
}

/** A number as text that sorts. */
export function padded(number: number): string {
  return String(number).padStart(8, '0');
}
