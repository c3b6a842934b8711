import * as z from 'zod/mini';
import { CaseId, OrganisationId } from '../../domain/ids.ts';
import { involvedBy, peopleOf } from '../../domain/involved.ts';
import { areAllIn, firstBeginning, wordsOfCase } from '../../domain/search-words.ts';
import type { CaseCard } from '../../domain/case-card.ts';
import type { CaseQueries, Commit, Page, PageRequest } from '../../ports.ts';
import { longestOf, sortableWord } from '../words.ts';
import { readCaseCard, readSnapshot } from './case-codecs.ts';
import type { Table } from './client.ts';
import type { Item } from './codec.ts';
import { getItem } from './get.ts';
import { involvedKey, type Key, snapshotKey, wordKey } from './keys.ts';
import { indexAttributes, partitions } from './lists.ts';
import { readPage, type Stretch } from './page.ts';

// Rows that lead to a case: one for each of its words, one for each person who was ever involved. They are written once, when the word or
// the person is new to the case, and hold what leads on to its card, which changes with every commit.

const Lead = z.object({
  card: z.strictObject({ caseId: CaseId, organisation: OrganisationId, words: z.array(z.string()) }),
});
type Lead = z.infer<typeof Lead>['card'] & { sortKey: string };

/**
 * What a commit writes so that the case is found by what is new of it: nothing for most. When its words change all its rows are written anew,
 * and a word that it no longer has leaves the index.
 */
export function leadsOf({ before, after, card: { version }, events }: Commit): { key: Key; attributes: Item }[] {
  const { id: caseId, organisation } = after;
  const words = wordsOfCase(after);
  const wordsBefore = before === undefined ? [] : wordsOfCase(before.case);
  const isSame = words.join() === wordsBefore.join();
  const known = isSame && before !== undefined ? peopleOf(before.case) : [];
  const people = [...new Set([...(isSame ? [] : peopleOf(after)), ...involvedBy(events)])];
  const card = { caseId, organisation, words };
  const row = (key: Key, partition: string, sort: string) => ({
    key,
    attributes: { version, card, ...indexAttributes({ byOrganisation: { partition, sort } }) },
  });
  const unlisted = { version, card: undefined, ...indexAttributes({ byOrganisation: undefined }) };
  return [
    ...(isSame ? [] : words).map((word) =>
      row(wordKey(caseId, word), partitions.casesNamed(word), `${sortableWord(word)}#${caseId}`),
    ),
    ...wordsBefore
      .filter((word) => !words.includes(word))
      .map((word) => ({ key: wordKey(caseId, word), attributes: unlisted })),
    ...people
      .filter((person) => !known.includes(person))
      .map((person) => row(involvedKey(caseId, person), partitions.casesInvolving(person), caseId)),
  ];
}

/** Each row leads to one card: so many at once. */
const mostCards = 50;

export function findingQueries(table: Table): Pick<CaseQueries, 'named' | 'involving'> {
  return {
    named: async (words, page) => {
      const longest = longestOf(words);
      const stretch = { partitions: [partitions.casesNamed(longest)], prefix: sortableWord(longest) };
      // A case is in the list for each of its words that begin so; the first of them counts.
      const counts = (lead: Lead) =>
        areAllIn(lead.words, words) &&
        lead.sortKey.startsWith(`${sortableWord(firstBeginning(lead.words, longest) ?? '')}#`);
      return ledTo(table, { index: 'byOrganisation', ...stretch }, counts, page);
    },

    involving: async (person, words, page) =>
      ledTo(
        table,
        { index: 'byOrganisation', partitions: [partitions.casesInvolving(person)] },
        (lead) => areAllIn(lead.words, words),
        page,
      ),
  };
}

async function ledTo(
  table: Table,
  stretch: Stretch,
  counts: (lead: Lead) => boolean,
  page: PageRequest,
): Promise<Page<CaseCard>> {
  const limit = Math.min(page.limit, mostCards);
  const { items, next } = await readPage(table, stretch, readLead, { ...page, limit });
  const cards = await Promise.all(items.filter(counts).map(async (lead) => cardOf(table, lead)));
  return { items: cards, ...(next !== undefined && { next }) };
}

const readLead = (item: Item): Lead => ({ ...Lead.parse(item).card, sortKey: String(item['byOrganisationSk']) });

/** The card of a case, from the index in which it stands under its reference; from the case itself if the index does not have it yet. */
async function cardOf(table: Table, { caseId, organisation }: Lead): Promise<CaseCard> {
  const stretch: Stretch = {
    index: 'byOrganisation',
    partitions: [partitions.casesOfOrganisation(organisation)],
    from: caseId,
    to: caseId,
  };
  const { items } = await readPage(table, stretch, readCaseCard, { limit: 1 });
  const listed = items.find((item) => item.caseId === caseId);
  const card = listed ?? (await getItem(table, snapshotKey(caseId), readSnapshot))?.card;
  if (card === undefined) throw new Error(`the case ${caseId} is listed but not there`);
  return card;
}
