import * as z from 'zod/mini';
import { $ZodError } from 'zod/v4/core';
import { UnreadableItem } from '../../ports.ts';

/** An item as DynamoDB gives it. */
export type Item = Record<string, unknown>;

/** Reads an item, or throws `UnreadableItem`: a list must never be shorter than what is stored. */
export function readItem<T>(codec: (item: Item) => T, item: Item): T {
  try {
    return codec(item);
  } catch (error) {
    if (error instanceof $ZodError) {
      throw unreadable(
        item,
        error.issues.map(({ code, path }) => `${code} at ${path.join('.')}`),
      );
    }
    if (error instanceof SyntaxError) throw unreadable(item, ['not JSON']);
    throw error;
  }
}

/** Names the item, never what stands in it. */
function unreadable(item: Item, where: readonly string[]): UnreadableItem {
  return new UnreadableItem(`cannot read ${String(item['pk'])} ${String(item['sk'])}: ${where.join(', ')}`);
}

/** What is kept as JSON text rather than as DynamoDB's types: it comes back exactly as it was, whatever its numbers and depth. */
export const JsonText = z.pipe(
  z.string(),
  z.transform((text): unknown => JSON.parse(text)),
);
