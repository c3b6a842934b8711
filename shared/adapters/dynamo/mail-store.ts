import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { MailSlot } from '../../domain/mail-slot.ts';
import type { MailStore } from '../../ports.ts';
import type { Table } from './client.ts';
import { isDone } from './conditional.ts';
import { getItem } from './get.ts';
import { mailKey, pkOfCase } from './keys.ts';
import { indexAttributes, partitions, placeOfMail } from './lists.ts';
import { readMail } from './mail-codec.ts';
import { readPage } from './page.ts';
import { append, assign, onlyIf, type Update } from './update.ts';

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
  const put = (slot: MailSlot) => ({
    TableName: table.name,
    Item: { ...mailKey(slot.caseId, slot.slot), card: slot, ...indexAttributes({ byDue: placeOfMail(slot) }) },
  });
  const find = async ({ caseId, slot }: Slot) => getItem(table, mailKey(caseId, slot), readMail);

  return {
    queue: async (slots) => {
      const puts = slots.map((slot) => ({ ...put(slot), ConditionExpression: 'attribute_not_exists(pk)' }));
      const outcomes = await Promise.allSettled(
        puts.map(async (input) => isDone(async () => table.client.send(new PutCommand(input)))),
      );
      // Only when none is under way any more: a Lambda that has answered is frozen.
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    },

    find,

    claim: async ({ language, wording, ...slot }, at, staleBefore) => {
      const written = { 'card.language': language, 'card.wording': wording };
      const claimed = assign({ 'card.state': 'claimed', 'card.at': at, ...written, ...pending(slot, at) });
      return change(slot, onlyIf(ifFree, { ...was, ':wasQueued': 'queued', ':staleBefore': staleBefore }, claimed));
    },

    mark: async (slot, result, at) => {
      const { state, ...rest } = result;
      const place = placeOfMail({ ...slot, ...result, at });
      const told = Object.fromEntries(Object.entries(rest).map(([name, value]) => [`card.${name}`, value]));
      const marked = assign({ 'card.state': state, 'card.at': at, ...told, ...indexAttributes({ byDue: place }) });
      if (await change(slot, onlyIf(ifClaimed, was, append('card.steps', { ...result, at }, marked)))) return;
      if ((await find(slot)) === undefined) throw new Error(`there is no mail slot ${slot.caseId}/${slot.slot}`);
    },

    release: async (slot, at) => {
      const queued = assign({ 'card.state': 'queued', 'card.at': at, ...pending(slot, at) });
      await change(slot, onlyIf(ifClaimed, was, queued));
    },

    advance: async (before, after) => {
      const ifUnchanged = {
        ConditionExpression: '#card = :before',
        ExpressionAttributeNames: { '#card': 'card' },
        ExpressionAttributeValues: { ':before': before },
      };
      return isDone(async () => table.client.send(new PutCommand({ ...put(after), ...ifUnchanged })));
    },

    pendingBefore: async (at, page) =>
      readPage(table, { index: 'byDue', partitions: [partitions.mails], before: at }, readMail, page),

    heldBefore: async (at, page) =>
      readPage(table, { index: 'byDue', partitions: [partitions.heldMails], before: `${at}~` }, readMail, page),

    missedBy: async (person, page) =>
      readPage(table, { index: 'byDue', partitions: [partitions.mailsMissedBy(person)] }, readMail, page),

    ofCase: async (caseId, page) =>
      readPage(table, { partitions: [pkOfCase(caseId)], prefix: 'MAIL#' }, readMail, page),
  };
}

const pending = ({ caseId, slot }: Slot, at: MailSlot['at']) =>
  indexAttributes({ byDue: { partition: partitions.mails, sort: `${at}#${caseId}#${slot}` } });
