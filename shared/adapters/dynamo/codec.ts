import * as z from 'zod/mini';
import { $ZodError } from 'zod/v4/core';

/** An item as DynamoDB gives it. */
export type Item = Record<string, unknown>;

/** An item that is not what its key says: somebody or something else wrote it. Names the item, never what stands in it. */
export class UnreadableItem extends Error {
  override name = 'UnreadableItem';

  constructor(item: Item, where: readonly string[]) {
    super(`cannot read ${String(item['pk'])} ${String(item['sk'])}: ${where.join(', ')}`);
  }
}

/** Reads an item, or throws `UnreadableItem`: a list must never be shorter than what is stored. */
export function readItem<T>(codec: (item: Item) => T, item: Item): T {
  try {
    return codec(item);
  } catch (error) {
    if (error instanceof $ZodError) {
      throw new UnreadableItem(
        item,
        error.issues.map(({ code, path }) => `${code} at ${path.join('.')}`),
      );
    }
    if (error instanceof SyntaxError) throw new UnreadableItem(item, ['not JSON']);
    throw error;
  }
}

/** What is kept as JSON text rather than as DynamoDB's types: it comes back exactly as it was, whatever its numbers and depth. */
export const JsonText = z.pipe(
  z.string(),
  z.transform((text): unknown => JSON.parse(text)),
);
