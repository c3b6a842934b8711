import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Doer } from './actors.ts';
import type { Event, Fact, ProgrammeVersion } from './events.ts';
import type { CaseId, Sha256 } from './ids.ts';
import type { Instant } from './time.ts';

/** What the first event of a case has in the place of the hash before it. */
export const genesis = '0'.repeat(64) as Sha256;

/** Where a chain ends: the `seq` and the hash of its last event. */
export type Head = { version: number; head: Sha256 };

/** What a chain is made of: each link names the hash of the one before. */
export type Link = { caseId?: CaseId; seq: number; prev: Sha256; hash: Sha256 };

/** SHA-256 of the RFC 8785 form of an event without its own hash. */
export function hashOf(event: Omit<Link, 'hash'>): Sha256 {
  const text = canonicalize(event);
  if (text === undefined) throw new Error('an event has no canonical form');
  return createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
}

/** Turns facts into the next events of a case: numbered, dated, signed with their actor, each chained to the one before. */
export function seal(
  facts: readonly Fact[],
  by: {
    caseId: CaseId;
    at: Instant;
    actor: Doer;
    programme: ProgrammeVersion;
    after: Head | undefined;
  },
): Event[] {
  const events: Event[] = [];
  for (const fact of facts) {
    const last = events.at(-1);
    const unsealed = {
      caseId: by.caseId,
      seq: (last?.seq ?? by.after?.version ?? 0) + 1,
      at: by.at,
      actor: by.actor,
      programme: by.programme,
      prev: last?.hash ?? by.after?.head ?? genesis,
      ...fact,
    };
    events.push({ ...unsealed, hash: hashOf(unsealed) });
  }
  return events;
}

/** What `verify` found: an intact chain with its end, or the first place where it is broken and how. */
export type Verification =
  | { intact: true; events: number; head: Sha256 }
  | {
      intact: false;
      /** The `seq` at which the history stops being what was written. */
      at: number;
      problem: Problem;
    };

/**
 * `altered`: the content is not that of the hash. `out-of-order`: another `seq` is due. `not-chained`: it does not name the hash before it.
 * `foreign`: of another case. `forged`: sound in itself, but not the event that the end of the chain vouches for. `truncated`: missing.
 */
export type Problem = 'altered' | 'out-of-order' | 'not-chained' | 'foreign' | 'forged' | 'truncated';

/**
 * Checks a whole history, from its first event: every hash is that of its content, every event follows the one before, all belong to one
 * case, and the last is the one that the snapshot names. Finds any altered, missing, reordered or inserted event, and tells the first. It
 * proves that the history is the one that was written, not that what people wrote is true.
 */
export function verify(events: readonly Link[], expected: Head): Verification {
  const hashes = events.map(({ hash: _, ...unsealed }) => hashOf(unsealed));
  const vouched = vouchedFor(events, hashes, expected);
  let prev: Sha256 = genesis;
  for (let at = 1; at <= Math.max(events.length, expected.version); at += 1) {
    const event = events[at - 1];
    if (event === undefined) return { intact: false, at, problem: 'truncated' };
    if (event.seq !== at) return { intact: false, at, problem: 'out-of-order' };
    if (event.caseId !== events[0]?.caseId) return { intact: false, at, problem: 'foreign' };
    if (event.prev !== prev) return { intact: false, at, problem: 'not-chained' };
    if (event.hash !== hashes[at - 1]) return { intact: false, at, problem: 'altered' };
    if (at >= vouched.from && event.hash !== vouched.hashes.get(at)) return { intact: false, at, problem: 'forged' };
    prev = event.hash;
  }
  return { intact: true, events: events.length, head: prev };
}

/**
 * The hashes that the end of the chain vouches for: each event names the one before it, so from the head backwards it is certain which
 * event belongs where. Ends at `from`, where the event that is named is not there as it was written: 0 if all are.
 */
function vouchedFor(
  events: readonly Link[],
  hashes: readonly Sha256[],
  { version, head }: Head,
): { from: number; hashes: ReadonlyMap<number, Sha256> } {
  const sound = new Map(
    events.filter((event, index) => event.hash === hashes[index]).map((event) => [event.hash, event]),
  );
  const vouched = new Map<number, Sha256>();
  let named = head;
  for (let at = version; at >= 1; at -= 1) {
    const event = sound.get(named);
    if (event?.seq !== at) return { from: at, hashes: vouched };
    vouched.set(at, event.hash);
    named = event.prev;
  }
  return { from: 0, hashes: vouched };
}
