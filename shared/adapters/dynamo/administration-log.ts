import * as z from 'zod/mini';
import { writtenBy } from '../../domain/administration/evolve.ts';
import { AdministrationRecord } from '../../domain/administration/record.ts';
import { Sha256 } from '../../domain/ids.ts';
import type { AdministrationLog, Person } from '../../ports.ts';
import type { Table } from './client.ts';
import type { Item } from './codec.ts';
import { personItem } from './directory.ts';
import { getItem } from './get.ts';
import { administrationHeadKey, administrationKey, personKey } from './keys.ts';
import { indexAttributes, placesOfPerson } from './lists.ts';
import { readPage } from './page.ts';
import { transact } from './transaction.ts';
import { assign, onlyIf } from './update.ts';

const HeadItem = z.object({ version: z.int(), head: Sha256 });
const RecordItem: z.ZodMiniType<{ record: AdministrationRecord }> = z.object({ record: AdministrationRecord });

const readHead = (item: Item) => HeadItem.parse(item);
const readRecord = (item: Item): AdministrationRecord => RecordItem.parse(item).record;

/** The log of administration: a few records a day, so one partition and one head for all of them. */
export function administrationLog(table: Table): AdministrationLog {
  return {
    head: async () => getItem(table, administrationHeadKey, readHead),

    append: async (record, person) => {
      const steps = {
        head: { Update: { TableName: table.name, Key: administrationHeadKey, ...headUpdate(record) } },
        record: {
          Put: {
            TableName: table.name,
            Item: { ...administrationKey(record.seq), record },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        person: personWrite(table, record, person),
      };
      const outcome = await transact(table, steps, 'report');
      return outcome.written;
    },

    records: async (page) =>
      readPage(table, { partitions: [administrationKey(0).pk], prefix: 'RECORD#' }, readRecord, page),
  };
}

/** What a person may choose herself (her language, say) stays as it is, unless the record says that it was corrected. */
function personWrite(table: Table, record: AdministrationRecord, person: Person) {
  if (record.type === 'PersonInvited') return { Put: { TableName: table.name, Item: personItem(person) } };
  const update = assign({
    ...Object.fromEntries(writtenBy(record).map((field) => [`card.${field}`, person[field]])),
    ...indexAttributes(placesOfPerson(person)),
  });
  return {
    Update: { TableName: table.name, Key: personKey(person.id), ...onlyIf('attribute_exists(pk)', {}, update) },
  };
}

/** Only from the very end that the record is chained to. */
function headUpdate({ seq, prev, hash }: AdministrationRecord) {
  const update = assign({ version: seq, head: hash });
  if (seq === 1) return { ...update, ConditionExpression: 'attribute_not_exists(pk)' };
  return onlyIf(
    '#version = :seenVersion AND #head = :seenHead',
    { ':seenVersion': seq - 1, ':seenHead': prev },
    update,
  );
}
