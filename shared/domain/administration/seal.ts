import type { Actor } from '../actors.ts';
import { genesis, hashOf, type Head } from '../chain.ts';
import type { Instant } from '../time.ts';
import type { AdministrationFact, AdministrationRecord } from './record.ts';

/** Turns a fact into the next record of the log: numbered, dated, signed with its actor, chained to the one before. */
export function sealRecord(
  fact: AdministrationFact,
  { actor, at, after }: { actor: Actor; at: Instant; after: Head | undefined },
): AdministrationRecord {
  const unsealed = { seq: (after?.version ?? 0) + 1, at, actor, prev: after?.head ?? genesis, ...fact };
  return { ...unsealed, hash: hashOf(unsealed) };
}
