import { Health } from '../../domain/health.ts';
import type { CaseCard, CaseQueries } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';
import { padded, pageOf } from './page.ts';

const urgency = (card: CaseCard): number => Health.options.indexOf(card.health);

export function caseQueries(memory: Memory): CaseQueries {
  const cards = () => [...memory.cases.values()].map(({ card }) => card);
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

    inStage: async (stage, health, page) => {
      const inStage = cards().filter(
        (card) => card.stage === stage && (health === undefined || card.health === health),
      );
      return pageOf(`stage ${stage} ${health}`, inStage, (card) => `${urgency(card)}#${card.caseId}`, page);
    },

    countInStage: async (stage, health, atMost) =>
      Math.min(cards().filter((card) => card.stage === stage && card.health === health).length, atMost),

    history: async (caseId, page) =>
      pageOf(`history ${caseId}`, memory.events.get(caseId) ?? [], (event) => padded(event.seq), page),

    event: async (caseId, seq) => copyOf(memory.events.get(caseId)?.[seq - 1]),

    ofDay: async (day, page) => {
      const events = [...memory.events.values()].flat().filter(({ at }) => at.startsWith(day));
      const eventCards = events.map(({ caseId, seq, type, at, actor }) => ({ caseId, seq, type, at, actor }));
      return pageOf(`day ${day}`, eventCards, (card) => `${card.at}#${card.caseId}#${padded(card.seq)}`, page);
    },
  };
}
