import type { CaseStore, Commit } from '../../ports.ts';
import { batchGet } from './batch-get.ts';
import { readAnswer, readSnapshot } from './case-codecs.ts';
import {
  caseCalendarItem,
  commandItem,
  eventItem,
  queueAttributes,
  queuesOf,
  snapshotAttributes,
} from './case-items.ts';
import type { Table } from './client.ts';
import { readItem } from './codec.ts';
import { findingRows } from './finding-rows.ts';
import { leadsOf } from './found-by.ts';
import { commandKey, queueKey, snapshotKey } from './keys.ts';
import { transact } from './transaction.ts';
import { assign, onlyIf } from './update.ts';

/** Cases in DynamoDB: two round trips for a command, one to load and one to commit. */
export function caseStore(table: Table): CaseStore {
  return {
    load: async (caseId, commandId) => {
      const items = await batchGet(table, [snapshotKey(caseId), commandKey(commandId)]);
      const snapshot = items.find(({ sk }) => sk === 'CASE');
      const command = items.find(({ sk }) => sk === 'COMMAND');
      return {
        ...(snapshot && { stored: readItem(readSnapshot, snapshot) }),
        ...(command && { answer: readItem(readAnswer, command) }),
      };
    },

    commit: async (commit) => {
      const { before, after, card, events, corrections } = commit;
      const put = (Item: Record<string, unknown>) => ({
        Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
      });
      const steps = {
        snapshot: { Update: { TableName: table.name, Key: snapshotKey(after.id), ...snapshotUpdate(commit) } },
        event: events.map((event) => put(eventItem(event))),
        command: put(commandItem(commit)),
        queue: queuesOf(before?.card, card).map((queue) => ({
          Update: { TableName: table.name, Key: queueKey(after.id, queue), ...assign(queueAttributes(queue, card)) },
        })),
        calendar:
          before === undefined
            ? [put(caseCalendarItem({ caseId: after.id, programme: after.programme.id, corrections }))]
            : [],
        leads: [...leadsOf(commit), ...findingRows(commit)].map(({ key: Key, attributes }) => ({
          Update: { TableName: table.name, Key, ...assign(attributes) },
        })),
      };
      const outcome = await transact(table, steps, 'report');
      if (outcome.written) return 'committed';
      const { unmet } = outcome;
      if (unmet.includes('command')) return 'repeated';
      if (unmet.includes('event') && !unmet.includes('snapshot')) {
        throw new Error(
          `${after.id} has an event after version ${before?.case.version ?? 0}, which its snapshot does not know`,
        );
      }
      return 'moved-on';
    },
  };
}

/** Only from the very case that was loaded: its version, and the hash that the new events are chained to. */
function snapshotUpdate({ before, after, card }: Commit) {
  const attributes = snapshotAttributes(after, card);
  if (before === undefined) {
    return { ...assign({ ...attributes, generation: 0 }), ConditionExpression: 'attribute_not_exists(pk)' };
  }
  const { version, head } = before.case;
  const seen = { ':seenVersion': version, ':seenHead': head };
  return onlyIf('#version = :seenVersion AND #head = :seenHead', seen, assign(attributes));
}
