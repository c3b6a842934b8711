import type { CaseQueries } from '../../ports.ts';
import { readCaseCard, readEvent, readEventCard, readSnapshot } from './case-codecs.ts';
import type { Table } from './client.ts';
import { countItems } from './count.ts';
import { readFindingCard } from './finding-rows.ts';
import { findingQueries } from './found-by.ts';
import { getItem } from './get.ts';
import { dayPartitions, eventKey, pkOfCase, snapshotKey } from './keys.ts';
import { inStageFrom, partitions } from './lists.ts';
import { readPage } from './page.ts';

/** Reading cases: by key or by one query, never a scan. `find`, `history` and `event` are strongly consistent, lists a moment behind. */
export function caseQueries(table: Table): CaseQueries {
  return {
    find: async (caseId) => getItem(table, snapshotKey(caseId), readSnapshot),

    ofOrganisation: async (organisation, page) => {
      const partition = partitions.casesOfOrganisation(organisation);
      return readPage(table, { index: 'byOrganisation', partitions: [partition] }, readCaseCard, page);
    },

    queueOf: async (who, page) =>
      readPage(table, { index: 'byQueue', partitions: [partitions.queueOf(who)] }, readCaseCard, page),

    inCareOf: async (coordinator, dueBefore, page) => {
      const partition = partitions.casesInCareOf(coordinator);
      return readPage(table, { index: 'byQueue', partitions: [partition], before: dueBefore }, readCaseCard, page);
    },

    inStage: async (stage, health, page) => {
      const prefix = health === undefined ? '' : inStageFrom(health);
      return readPage(
        table,
        { index: 'byStage', partitions: [partitions.casesInStage(stage)], prefix },
        readCaseCard,
        page,
      );
    },

    ...findingQueries(table),

    findings: async (status, page) =>
      readPage(table, { index: 'byStage', partitions: [partitions.findings(status)] }, readFindingCard, page),

    countInStage: async (stage, health, atMost) => {
      const stretch = { partition: partitions.casesInStage(stage), prefix: inStageFrom(health) };
      return countItems(table, { index: 'byStage', ...stretch }, atMost);
    },

    history: async (caseId, page) =>
      readPage(table, { partitions: [pkOfCase(caseId)], prefix: 'EVENT#' }, readEvent, page),

    event: async (caseId, seq) => getItem(table, eventKey(caseId, seq), readEvent),

    ofDay: async (day, page) =>
      readPage(table, { index: 'byDay', partitions: dayPartitions(day) }, readEventCard, page),

    ofActor: async (person, { from, to }, page) =>
      readPage(
        table,
        { index: 'byOrganisation', partitions: [partitions.eventsOfActor(person)], from, to },
        readEventCard,
        page,
      ),
  };
}
