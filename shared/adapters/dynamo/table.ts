/** The attributes of every item that DynamoDB itself reads. `expiry` is in epoch seconds and stands on COMMAND and SESSION items only. */
export const tableKeys = { partition: 'pk', sort: 'sk', expiry: 'expiresAt' } as const;

/** The sparse indexes, each named by what people look for in it. */
export const indexes = ['byOrganisation', 'byQueue', 'byStage', 'byDay', 'byDue'] as const;
export type IndexName = (typeof indexes)[number];

/** What an index holds of an item beside its keys: enough for one line of a list. */
export const cardAttribute = 'card';

/** The key attributes of an index; an item without them is not in it. */
export function indexKeys<Name extends IndexName>(index: Name) {
  return { partition: `${index}Pk`, sort: `${index}Sk` } as const;
}
