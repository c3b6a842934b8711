import type { WorkflowStore } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';
import { pageOf } from './page.ts';

export function workflowStore({ cases, waits }: Memory): WorkflowStore {
  return {
    find: async (caseId) => copyOf(cases.get(caseId)),

    claimGeneration: async (caseId, generation) => {
      const stored = cases.get(caseId);
      if (stored?.generation !== generation - 1) return false;
      cases.set(caseId, { ...stored, generation });
      return true;
    },

    park: async (wait) => {
      const stored = cases.get(wait.caseId);
      if (stored?.case.version !== wait.version || stored.generation !== wait.generation) return false;
      cases.set(wait.caseId, { ...stored, card: { ...stored.card, wakeAt: wait.until } });
      waits.set(wait.caseId, copyOf(wait));
      return true;
    },

    findWait: async (caseId) => copyOf(waits.get(caseId)),

    unpark: async ({ caseId, token }) => {
      if (waits.get(caseId)?.token === token) waits.delete(caseId);
    },

    wakeUpsDueBefore: async (at, page) => {
      const due = [...cases.values()]
        .map(({ card }) => card)
        .filter(({ wakeAt }) => wakeAt !== undefined && wakeAt < at);
      return pageOf('wake-ups', due, (card) => `${card.wakeAt}#${card.caseId}`, page);
    },
  };
}
