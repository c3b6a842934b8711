import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CaseId } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import type { Wait, WorkflowStore } from '../../ports.ts';
import { readCaseCard, readSnapshot } from './case-codecs.ts';
import type { Table } from './client.ts';
import type { Item } from './codec.ts';
import { isDone } from './conditional.ts';
import { getItem } from './get.ts';
import { snapshotKey, waitKey } from './keys.ts';
import { indexAttributes, partitions, placeOfWakeUp } from './lists.ts';
import { readPage } from './page.ts';
import { transact } from './transaction.ts';
import { assign, onlyIf } from './update.ts';

const WaitItem = z.object({
  caseId: CaseId,
  generation: z.int(),
  /** Removed once it was used. */
  token: z.optional(z.string()),
  stage: z.string(),
  version: z.int(),
  until: Instant,
  since: Instant,
});

function readWait(item: Item): Wait | undefined {
  const { token, ...wait } = WaitItem.parse(item);
  return token === undefined ? undefined : { ...wait, token };
}

/** What the table keeps for the workflow: which generation drives a case, where it waits, and when it has to look. */
export function workflowStore(table: Table): WorkflowStore {
  return {
    find: async (caseId) => getItem(table, snapshotKey(caseId), readSnapshot),

    claimGeneration: async (caseId, generation) =>
      isDone(async () =>
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: snapshotKey(caseId),
            ...onlyIf('#generation = :before', { ':before': generation - 1 }, assign({ generation })),
          }),
        ),
      ),

    park: async (wait) => {
      const steps = {
        snapshot: { Update: { TableName: table.name, Key: snapshotKey(wait.caseId), ...wakeUpOf(wait) } },
        wait: { Put: { TableName: table.name, Item: { ...waitKey(wait.caseId), ...wait } } },
      };
      const { written } = await transact(table, steps, 'retry');
      return written;
    },

    findWait: async (caseId) => getItem(table, waitKey(caseId), readWait),

    unpark: async ({ caseId, token }) => {
      await isDone(async () =>
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: waitKey(caseId),
            UpdateExpression: 'REMOVE #token',
            ConditionExpression: '#token = :token',
            ExpressionAttributeNames: { '#token': 'token' },
            ExpressionAttributeValues: { ':token': token },
          }),
        ),
      );
    },

    wakeUpsDueBefore: async (at, page) =>
      readPage(table, { index: 'byDue', partitions: [partitions.wakeUps], before: at }, readCaseCard, page),
  };
}

/** The wake-up moves to the end of the wait, in the index and on the card, if the case is still what the execution saw. */
function wakeUpOf({ caseId, until, version, generation }: Wait) {
  return onlyIf(
    'version = :version AND generation = :generation',
    { ':version': version, ':generation': generation },
    assign({ 'card.wakeAt': until, ...indexAttributes({ byDue: placeOfWakeUp(caseId, until) }) }),
  );
}
