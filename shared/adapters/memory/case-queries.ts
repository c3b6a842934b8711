import { FindingId } from '../../domain/findings.ts';
import { Health } from '../../domain/health.ts';
import { involvedBy } from '../../domain/involved.ts';
import { areAllIn, firstBeginning, wordsOfCase } from '../../domain/search-words.ts';
import type { CaseCard } from '../../domain/case-card.ts';
import type { CaseQueries, EventCard, Page, StoredCase } from '../../ports.ts';
import { longestOf, sortableWord } from '../words.ts';
import { copyOf, type Memory } from './memory.ts';
import { padded, pageOf } from './page.ts';

const urgency = (card: CaseCard): number => Health.options.indexOf(card.health);

const sortKeyOf = ({ at, caseId, seq }: EventCard): string => `${at}#${caseId}#${padded(seq)}`;

const cardsOf = ({ items, ...rest }: Page<StoredCase>): Page<CaseCard> => ({
  items: items.map(({ card }) => card),
  ...rest,
});

export function caseQueries(memory: Memory): CaseQueries {
  const cases = () => [...memory.cases.values()];
  const cards = () => cases().map(({ card }) => card);
  const eventCards = () =>
    [...memory.events.values()].flat().map(({ caseId, seq, type, at, actor }) => ({ caseId, seq, type, at, actor }));
  return {
    find: async (caseId) => copyOf(memory.cases.get(caseId)),

    ofOrganisation: async (organisation, page) => {
      const own = cards().filter((card) => card.organisation === organisation);
      return pageOf(`organisation ${organisation}`, own, (card) => card.caseId, page);
    },

    queueOf: async (who, page) => {
      const list = typeof who === 'string' ? `person ${who}` : `role ${who.role}`;
      const sinceOf = ({ waiting }: CaseCard) =>
        waiting.find((w) => (typeof who === 'string' ? w.for === who : w.for === undefined && w.role === who.role))
          ?.since;
      const waiting = cards().filter((card) => sinceOf(card) !== undefined);
      const withoutWakeUps = waiting.map(({ wakeAt: _, ...card }): CaseCard => card);
      return pageOf(list, withoutWakeUps, (card) => `${sinceOf(card)}#${card.caseId}`, page);
    },

    inCareOf: async (coordinator, dueBefore, page) => {
      const cared = [...memory.cases.values()]
        .filter(({ case: c, card }) => c.people.coordinator === coordinator && card.status === 'open')
        .map(({ card }) => card)
        .filter(({ nextDue }) => nextDue !== undefined && nextDue.due < dueBefore);
      return pageOf(`care ${coordinator}`, cared, (card) => `${card.nextDue?.due}#${card.caseId}`, page);
    },

    inStage: async (stage, health, page) => {
      const inStage = cards().filter(
        (card) => card.stage === stage && (health === undefined || card.health === health),
      );
      return pageOf(`stage ${stage} ${health}`, inStage, (card) => `${urgency(card)}#${card.caseId}`, page);
    },

    named: async (words, page) => {
      const longest = longestOf(words);
      const named = cases().filter(({ case: c }) => areAllIn(wordsOfCase(c), words));
      const wordOf = ({ case: c }: StoredCase) => sortableWord(firstBeginning(wordsOfCase(c), longest) ?? '');
      return cardsOf(pageOf(`word ${longest}`, named, (stored) => `${wordOf(stored)}#${stored.case.id}`, page));
    },

    involving: async (person, words, page) => {
      const involved = cases().filter(
        ({ case: c }) => involvedBy(memory.events.get(c.id) ?? []).includes(person) && areAllIn(wordsOfCase(c), words),
      );
      return cardsOf(pageOf(`involving ${person}`, involved, ({ case: c }) => c.id, page));
    },

    findings: async (status, page) => {
      const all = cases().flatMap(({ case: c }) =>
        Object.entries(c.findings).map(([finding, state]) => ({
          caseId: c.id,
          finding: FindingId.parse(finding),
          title: c.project.title,
          ...state,
        })),
      );
      const standing = all.filter((finding) => finding.status === status);
      return pageOf(`findings ${status}`, standing, ({ due, caseId, finding }) => `${due}#${caseId}#${finding}`, page);
    },

    countInStage: async (stage, health, atMost) =>
      Math.min(cards().filter((card) => card.stage === stage && card.health === health).length, atMost),

    history: async (caseId, page) =>
      pageOf(`history ${caseId}`, memory.events.get(caseId) ?? [], (event) => padded(event.seq), page),

    event: async (caseId, seq) => copyOf(memory.events.get(caseId)?.[seq - 1]),

    ofDay: async (day, page) => {
      const onDay = eventCards().filter(({ at }) => at.startsWith(day));
      return pageOf(`day ${day}`, onDay, sortKeyOf, page);
    },

    ofActor: async (person, { from, to }, page) => {
      const dayOf = ({ at }: EventCard): string => at.slice(0, 10);
      const own = eventCards().filter(({ actor }) => actor.id === person && actor.role !== 'system');
      const inTime = own.filter((card) => from <= dayOf(card) && dayOf(card) <= to);
      return pageOf(`actor ${person}`, inTime, sortKeyOf, page);
    },
  };
}
