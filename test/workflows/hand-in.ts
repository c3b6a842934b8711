import { cardOf } from '../../shared/app/card.ts';
import type { Memory } from '../../shared/adapters/memory/memory.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import { seal } from '../../shared/domain/chain.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { type CaseId, type CommandId, MilestoneKey } from '../../shared/domain/ids.ts';
import type { CaseStore, Clock } from '../../shared/ports.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';

type Place = { memory: Memory; store: CaseStore; clock: Clock; commandId: CommandId };

/** Hands in a milestone without filling in its form: what the workflow does depends on that it came, not on what it says. */
export async function handIn(
  { memory, store, clock, commandId }: Place,
  caseId: CaseId,
  key: string,
  actor: Actor,
): Promise<void> {
  const stored = memory.cases.get(caseId);
  if (stored === undefined) throw new Error('the case is not open');
  const before = stored.case;
  const at = clock.now();
  const milestone = MilestoneKey.parse(key);
  const version = (before.milestones[key]?.version ?? 0) + 1;
  const content = { values: {}, evidence: [] };
  const data = { milestone, version, language: 'fr', content, warnings: 0 } as const;
  const { programme } = before;
  const events = seal([{ type: 'MilestoneSubmitted', data }], { caseId, at, actor, programme, after: before });
  const after = events.reduce(evolve, before);
  const answer = { caseId, version: after.version, events: [after.version], fingerprint: after.head };
  const card = cardOf(after, fonzid, at);
  const result = await store.commit({ before: stored, after, card, events, commandId, answer, at, corrections: 0 });
  if (result !== 'committed') throw new Error(result);
}
