import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { RoleChange } from '../../domain/administration/account.ts';
import { OrganisationId, PersonId } from '../../domain/ids.ts';
import { Unreachable } from '../../domain/unreachable.ts';
import { Language } from '../../forms/text.ts';
import type { Directory, Person } from '../../ports.ts';
import { batchGet } from './batch-get.ts';
import type { Table } from './client.ts';
import { type Item, readItem } from './codec.ts';
import { isDone } from './conditional.ts';
import { getItem } from './get.ts';
import { personKey } from './keys.ts';
import { indexAttributes, partitions, placesOfPerson } from './lists.ts';
import { readPage, type Stretch } from './page.ts';
import { assign, onlyIf } from './update.ts';

const PersonItem: z.ZodMiniType<{ card: Person }> = z.object({
  card: z.strictObject({
    id: PersonId,
    name: z.string(),
    email: z.string(),
    language: Language,
    role: z.enum(['holder', 'coordinator', 'fund_manager', 'auditor', 'administrator']),
    organisation: z.optional(OrganisationId),
    digests: z.optional(z.boolean()),
    version: z.optional(z.int()),
    deactivated: z.optional(z.literal(true)),
    roleChange: z.optional(RoleChange),
    unreachable: z.optional(Unreachable),
  }),
});

export const readPerson = (item: Item): Person => PersonItem.parse(item).card;

const ifStillHers =
  '#card.#email = :bad AND (attribute_not_exists(#card.#unreachable) OR #card.#unreachable.#email <> :bad)';

/** DynamoDB gives at most so many items of a batch. */
const mostAtOnce = 100;

export const personItem = (person: Person): Item => ({
  ...personKey(person.id),
  card: person,
  ...indexAttributes(placesOfPerson(person)),
});

/** What is kept of people. All of it stands on one item's card: to erase a person is to overwrite it. */
export function directory(table: Table): Directory {
  const find = async (id: PersonId) => getItem(table, personKey(id), readPerson);

  return {
    find,

    findAll: async (ids) => {
      const keys = [...new Set(ids)].map(personKey);
      const parts = Array.from({ length: Math.ceil(keys.length / mostAtOnce) }, (_, part) =>
        keys.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
      );
      const items = (await Promise.all(parts.map(async (part) => batchGet(table, part)))).flat();
      return items.map((item) => readItem(readPerson, item));
    },

    save: async (person) => {
      await table.client.send(new PutCommand({ TableName: table.name, Item: personItem(person) }));
    },

    change: async (id, changes) => {
      const update = assign(
        Object.fromEntries(Object.entries(changes).map(([name, value]) => [`card.${name}`, value])),
      );
      const isThere = onlyIf('attribute_exists(pk)', {}, update);
      const key = personKey(id);
      const isChanged = await isDone(async () =>
        table.client.send(new UpdateCommand({ TableName: table.name, Key: key, ...isThere })),
      );
      return isChanged ? getItem(table, key, readPerson) : undefined;
    },

    noteUnreachable: async (id, note) => {
      const noted = onlyIf(ifStillHers, { ':bad': note.email }, assign({ 'card.unreachable': note }));
      const update = {
        ...noted,
        ExpressionAttributeNames: { ...noted.ExpressionAttributeNames, '#email': 'email' },
      };
      await isDone(async () =>
        table.client.send(new UpdateCommand({ TableName: table.name, Key: personKey(id), ...update })),
      );
      return find(id);
    },

    inRole: async (role, page) =>
      readPage(table, { index: 'byStage', partitions: [partitions.peopleInRole(role)] }, readPerson, page),

    ofOrganisation: async (organisation, page) => {
      const partition = partitions.peopleOfOrganisation(organisation);
      return readPage(table, { index: 'byOrganisation', partitions: [partition] }, readPerson, page);
    },

    roleChangesAsked: async (page) =>
      readPage(table, { index: 'byQueue', partitions: [partitions.roleChanges] }, readPerson, page),

    roleChangesDue: async (on, page) => {
      const due: Stretch = { index: 'byDue', partitions: [partitions.roleChanges], before: `${on}#~` };
      return readPage(table, due, readPerson, page);
    },
  };
}
