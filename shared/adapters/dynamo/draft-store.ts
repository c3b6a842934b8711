import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CaseId, MilestoneKey, PersonId } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { Json } from '../../forms/json.ts';
import { Language } from '../../forms/text.ts';
import type { Draft, DraftStore } from '../../ports.ts';
import type { Table } from './client.ts';
import { type Item, JsonText } from './codec.ts';
import { isDone } from './conditional.ts';
import { getItem } from './get.ts';
import { draftKey } from './keys.ts';

const DraftItem: z.ZodMiniType<Draft> = z.object({
  caseId: CaseId,
  milestone: MilestoneKey,
  version: z.int(),
  content: z.pipe(JsonText, Json),
  language: Language,
  by: PersonId,
  at: Instant,
});

const readDraft = (item: Item): Draft => DraftItem.parse(item);

export function draftStore(table: Table): DraftStore {
  const find: DraftStore['find'] = async (caseId, milestone) => getItem(table, draftKey(caseId, milestone), readDraft);

  return {
    find,

    save: async (draft) => {
      const { caseId, milestone, version, content } = draft;
      const isSaved = await isDone(async () =>
        table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...draftKey(caseId, milestone), ...draft, content: JSON.stringify(content) },
            ...(version === 1
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#version = :seen',
                  ExpressionAttributeNames: { '#version': 'version' },
                  ExpressionAttributeValues: { ':seen': version - 1 },
                }),
          }),
        ),
      );
      return isSaved ? { saved: true } : { saved: false, current: await find(caseId, milestone) };
    },
  };
}
