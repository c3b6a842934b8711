import type { CaseId, MilestoneKey } from '../../domain/ids.ts';
import type { DraftStore } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';

const keyOf = (caseId: CaseId, milestone: MilestoneKey): string => `${caseId}/${milestone}`;

export function draftStore({ drafts }: Memory): DraftStore {
  return {
    find: async (caseId, milestone) => copyOf(drafts.get(keyOf(caseId, milestone))),

    save: async (draft) => {
      const key = keyOf(draft.caseId, draft.milestone);
      const current = drafts.get(key);
      if ((current?.version ?? 0) !== draft.version - 1) return { saved: false, current: copyOf(current) };
      drafts.set(key, copyOf(draft));
      return { saved: true };
    },
  };
}
