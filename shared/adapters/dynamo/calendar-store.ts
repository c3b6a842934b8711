import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CalendarCorrection } from '../../domain/calendar-corrections.ts';
import { CaseId } from '../../domain/ids.ts';
import type { CalendarStore, CaseCalendar, PageRequest } from '../../ports.ts';
import type { Table } from './client.ts';
import type { Item } from './codec.ts';
import { isDone } from './conditional.ts';
import { caseCalendarKey, correctionKey, padded, pkOfCalendar } from './keys.ts';
import { indexAttributes, partitions, placeOfCaseCalendar } from './lists.ts';
import { readPage } from './page.ts';
import { assign, onlyIf } from './update.ts';

const CorrectionItem = z.object({ correction: CalendarCorrection });
const readCorrection = (item: Item): CalendarCorrection => CorrectionItem.parse(item).correction;

const CaseCalendarItem: z.ZodMiniType<{ card: CaseCalendar }> = z.object({
  card: z.strictObject({ caseId: CaseId, programme: z.string(), corrections: z.int() }),
});
const readCaseCalendar = (item: Item): CaseCalendar => CaseCalendarItem.parse(item).card;

/** Corrections are items of their own that nobody overwrites: the calendar of any day can be told from them. */
export function calendarStore(table: Table): CalendarStore {
  return {
    corrections: async (programme) => {
      const stretch = { partitions: [pkOfCalendar(programme)], prefix: 'CORRECTION#' };
      const corrections: CalendarCorrection[] = [];
      let request: PageRequest | undefined = { limit: 1000 };
      while (request !== undefined) {
        const { items, next }: { items: CalendarCorrection[]; next?: string } = await readPage(
          table,
          stretch,
          readCorrection,
          request,
        );
        corrections.push(...items);
        request = next === undefined ? undefined : { limit: 1000, cursor: next };
      }
      return corrections;
    },

    add: async (correction) => {
      const Item = { ...correctionKey(correction.programme, correction.number), correction };
      const put = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' };
      return isDone(async () => table.client.send(new PutCommand(put)));
    },

    casesBehind: async (programme, corrections, page) => {
      const list = [partitions.casesOfCalendar(programme)];
      return readPage(table, { index: 'byDue', partitions: list, before: padded(corrections) }, readCaseCalendar, page);
    },

    caughtUp: async (behind, to) => {
      const { caseId } = behind;
      const corrections = to === 'ended' ? behind.corrections : to;
      const place = to === 'ended' ? undefined : placeOfCaseCalendar({ ...behind, corrections });
      const update = assign({ 'card.corrections': corrections, ...indexAttributes({ byDue: place }) });
      const key = { TableName: table.name, Key: caseCalendarKey(caseId) };
      const isBehind = onlyIf('#card.#corrections <= :to', { ':to': corrections }, update);
      await isDone(async () => table.client.send(new UpdateCommand({ ...key, ...isBehind })));
    },
  };
}
