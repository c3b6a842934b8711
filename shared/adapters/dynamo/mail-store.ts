import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { MailSlot, MailStore } from '../../ports.ts';
import type { Table } from './client.ts';
import { isDone } from './conditional.ts';
import { getItem } from './get.ts';
import { mailKey, pkOfCase } from './keys.ts';
import { indexAttributes, partitions, placeOfMail } from './lists.ts';
import { readMail } from './mail-codec.ts';
import { readPage } from './page.ts';
import { assign, onlyIf, type Update } from './update.ts';

type Slot = Pick<MailSlot, 'caseId' | 'slot'>;

const ifClaimed = '#card.#state = :wasClaimed';
const ifFree = '#card.#state = :wasQueued OR (#card.#state = :wasClaimed AND #card.#at < :staleBefore)';
const was = { ':wasClaimed': 'claimed' };

/** Mails that have to go out once: the table is the queue, and a slot's state says how far it is. */
export function mailStore(table: Table): MailStore {
  const change = async ({ caseId, slot }: Slot, update: Update): Promise<boolean> =>
    isDone(async () =>
      table.client.send(new UpdateCommand({ TableName: table.name, Key: mailKey(caseId, slot), ...update })),
    );

  return {
    queue: async (slots) => {
      const puts = slots.map((slot) => ({
        TableName: table.name,
        Item: { ...mailKey(slot.caseId, slot.slot), card: slot, ...pending(slot, slot.at) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }));
      const outcomes = await Promise.allSettled(
        puts.map(async (put) => isDone(async () => table.client.send(new PutCommand(put)))),
      );
      // Only when none is under way any more: a Lambda that has answered is frozen.
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    },

    claim: async (slot, at, staleBefore) => {
      const claimed = assign({ 'card.state': 'claimed', 'card.at': at, ...pending(slot, at) });
      return change(slot, onlyIf(ifFree, { ...was, ':wasQueued': 'queued', ':staleBefore': staleBefore }, claimed));
    },

    mark: async (slot, result, at) => {
      const messageId = 'messageId' in result ? { 'card.messageId': result.messageId } : {};
      const marked = assign({ 'card.state': result.state, 'card.at': at, ...messageId, ...settled });
      if (await change(slot, onlyIf(ifClaimed, was, marked))) return;
      const found = await getItem(table, mailKey(slot.caseId, slot.slot), readMail);
      if (found === undefined) throw new Error(`there is no mail slot ${slot.caseId}/${slot.slot}`);
    },

    release: async (slot, at) => {
      const queued = assign({ 'card.state': 'queued', 'card.at': at, ...pending(slot, at) });
      await change(slot, onlyIf(ifClaimed, was, queued));
    },

    pendingBefore: async (at, page) =>
      readPage(table, { index: 'byDue', partitions: [partitions.mails], before: at }, readMail, page),

    ofCase: async (caseId, page) =>
      readPage(table, { partitions: [pkOfCase(caseId)], prefix: 'MAIL#' }, readMail, page),
  };
}

const pending = (slot: Slot, at: MailSlot['at']) => indexAttributes({ byDue: placeOfMail(slot, at) });
const settled = indexAttributes({ byDue: undefined });
