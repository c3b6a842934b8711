import { type CaseStore, type Commit, TooLarge } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';

/** DynamoDB's limit for an item, less its keys and its card. */
const largestItem = 400 * 1024 - 4_000;

export function caseStore(memory: Memory): CaseStore {
  return {
    load: async (caseId, commandId) => {
      const stored = memory.cases.get(caseId);
      const answer = memory.commands.get(commandId);
      return { ...(stored && { stored: copyOf(stored) }), ...(answer && { answer: copyOf(answer) }) };
    },

    commit: async (commit) => {
      refuseTooLarge(commit);
      const { before, after, card, events, commandId, answer } = commit;
      const current = memory.cases.get(after.id);
      if (memory.commands.has(commandId)) return 'repeated';
      if (current?.case.version !== before?.case.version) return 'moved-on';
      memory.cases.set(after.id, copyOf({ case: after, card, generation: current?.generation ?? 0 }));
      memory.events.set(after.id, [...(memory.events.get(after.id) ?? []), ...copyOf(events)]);
      memory.commands.set(commandId, copyOf(answer));
      if (before === undefined) {
        const { id: caseId, programme } = after;
        memory.caseCalendars.set(caseId, { caseId, programme: programme.id, corrections: commit.corrections });
      }
      return 'committed';
    },
  };
}

function refuseTooLarge({ after, events }: Commit): void {
  for (const item of [after, ...events]) {
    if (Buffer.byteLength(JSON.stringify(item)) > largestItem) throw new TooLarge(`${after.id}: an item over 400 KB`);
  }
}
