import type { Item } from './codec.ts';

/** An update expression with its names and values. */
export type Update = {
  UpdateExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Item;
};

/**
 * Sets every attribute that has a value, and removes every one that is `undefined`; at least one has a value. `card.state` is an attribute
 * within another. Conditions can use the names: `#card.#state`.
 */
export function assign(attributes: Item): Update {
  const update: Update = { UpdateExpression: '', ExpressionAttributeNames: {}, ExpressionAttributeValues: {} };
  const set: string[] = [];
  const remove: string[] = [];
  for (const [path, value] of Object.entries(attributes)) {
    const parts = path.split('.');
    for (const part of parts) update.ExpressionAttributeNames[`#${part}`] = part;
    const name = parts.map((part) => `#${part}`).join('.');
    if (value === undefined) {
      remove.push(name);
    } else {
      const placeholder = `:${parts.join('_')}`;
      update.ExpressionAttributeValues[placeholder] = value;
      set.push(`${name} = ${placeholder}`);
    }
  }
  update.UpdateExpression = `SET ${set.join(', ')}${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`;
  return update;
}

/** The same update, which also puts an entry at the end of a list; the list may be missing. */
export function append(path: string, entry: Item, update: Update): Update {
  const parts = path.split('.');
  const name = parts.map((part) => `#${part}`).join('.');
  const placeholder = `:to_${parts.join('_')}`;
  return {
    UpdateExpression: update.UpdateExpression.replace(
      /^SET /,
      `SET ${name} = list_append(if_not_exists(${name}, :none), ${placeholder}), `,
    ),
    ExpressionAttributeNames: {
      ...update.ExpressionAttributeNames,
      ...Object.fromEntries(parts.map((part) => [`#${part}`, part])),
    },
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ':none': [], [placeholder]: [entry] },
  };
}

/** The same update on a condition, with the values that the condition compares to. */
export function onlyIf(condition: string, values: Item, update: Update) {
  return {
    ...update,
    ConditionExpression: condition,
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ...values },
  };
}
