import type { Item } from './codec.ts';

/** DynamoDB refuses an item over 400 KB, names and values together, and a transaction over 4 MB or 100 items. */
export const largest = { item: 400 * 1024, transaction: 4 * 1024 * 1024, items: 100 } as const;

/** The bytes that DynamoDB counts for attributes, by its published rules; never less than it counts. */
export function bytesOf(attributes: Item): number {
  return Object.entries(attributes).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + bytesOfValue(value),
    0,
  );
}

function bytesOfValue(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  // Up to 38 digits, two in a byte, one for the exponent and one for a sign.
  if (typeof value === 'number') return 21;
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + bytesOfValue(entry) + 1, 3);
  if (typeof value === 'object' && value !== null) return bytesOf({ ...value }) + Object.keys(value).length + 3;
  return 1;
}
