import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor, Doer } from '../domain/actors.ts';
import { localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import { seal } from '../domain/chain.ts';
import { type Command, decide } from '../domain/decide.ts';
import { onDay, principalOf } from '../domain/delegations.ts';
import { evolve } from '../domain/evolve.ts';
import { type CaseId, type CommandId, Sha256 } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseStore, Clock, CommandAnswer, Commit, Ids, InForce, Programmes, StoredCase } from '../ports.ts';
import { cardOf } from './card.ts';

export type CommandRequest = {
  caseId: CaseId;
  command: Command;
  actor: Actor;
  /** Names this request once and for all; a repetition is answered, not acted on. */
  commandId: CommandId;
  /** The version of the case that the person saw, if the request says so. */
  seen?: number | undefined;
};

/** What became of a command. `repeated`: it was accepted before, this is the answer of then. */
export type Outcome =
  { ok: true; answer: CommandAnswer; repeated: boolean; case?: Case } | { ok: false; refusal: Refusal | AppRefusal };

/** Refusals that are not the domain's. */
export type AppRefusal =
  { code: 'command.id-reused' } | { code: 'case.version-not-seen'; version: number } | { code: 'case.too-busy' };

export type Ports = { store: CaseStore; programmes: Programmes; clock: Clock; ids: Ids };

/** Eight attempts with full jitter up to 1 s each stay below API Gateway's 29 s, and let 50 clients through one case. */
const attempts = 8;
const backoff = (attempt: number): number => Math.min(1000, 25 * 2 ** attempt);

/**
 * Loads, authorises, decides, appends: the only writer of cases. Two round trips when nobody interferes; a lost race is decided anew from
 * a fresh load. Throws only on faults of the store.
 */
export async function runCommand(ports: Ports, request: CommandRequest): Promise<Outcome> {
  const fingerprint = fingerprintOf(request);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await attemptOnce(ports, request, fingerprint);
    if (outcome !== 'lost-race') return outcome;
    await new Promise((resolve) => setTimeout(resolve, ports.ids.jitter(backoff(attempt))));
  }
  return { ok: false, refusal: { code: 'case.too-busy' } };
}

async function attemptOnce(
  { store, programmes, clock }: Ports,
  request: CommandRequest,
  fingerprint: Sha256,
): Promise<Outcome | 'lost-race'> {
  const { caseId, commandId } = request;
  // Together: on a cold start the calendar is read beside the case, not before it.
  const [{ stored, answer }, current] = await Promise.all([store.load(caseId, commandId), programmes.current()]);
  if (answer !== undefined) return repeated(answer, fingerprint);
  const inForce = stored === undefined ? current : await programmes.find(stored.case.programme);
  const judged = judge(request, stored, inForce, clock.now(), fingerprint);
  if ('commit' in judged) {
    const { commit } = judged;
    // After `repeated` the next load finds the answer of the first.
    if ((await store.commit(commit)) !== 'committed') return 'lost-race';
    return { ok: true, answer: commit.answer, repeated: false, case: commit.after };
  }
  // The store reads the command and the case one after the other. If this very command was accepted in between, what follows of the case
  // as it is now is no answer to it; the command can be read by now.
  const { answer: late } = await store.load(caseId, commandId);
  return late === undefined ? judged.outcome : repeated(late, fingerprint);
}

function repeated(answer: CommandAnswer, fingerprint: Sha256): Outcome {
  if (answer.fingerprint !== fingerprint) return { ok: false, refusal: { code: 'command.id-reused' } };
  return { ok: true, answer, repeated: true };
}

/** What is to be written for a command, or what there is to say if nothing is. */
function judge(
  request: CommandRequest,
  stored: StoredCase | undefined,
  inForce: InForce | undefined,
  clock: Instant,
  fingerprint: Sha256,
): { commit: Commit } | { outcome: Outcome } {
  const { caseId, command, actor, commandId, seen } = request;
  const before = stored?.case;
  if (inForce === undefined) return { outcome: { ok: false, refusal: { code: 'programme.unknown' } } };
  const { programme, corrections } = inForce;
  const now = laterOf(clock, before?.changedAt);
  const decision = decide(before, command, { actor, now, programme });
  const mayAct =
    decision.ok || (decision.refusal.code !== 'action.not-permitted' && decision.refusal.code !== 'case.unknown');
  // Only one who may act on the case learns its version; a stale page is told so rather than what became of its wish.
  if (mayAct && seen !== undefined && seen !== (before?.version ?? 0)) {
    return { outcome: { ok: false, refusal: { code: 'case.version-not-seen', version: before?.version ?? 0 } } };
  }
  if (!decision.ok) return { outcome: decision };
  const pinned = before?.programme ?? { id: programme.id, version: programme.version };
  const doer = doerOf(actor, command, before && onDay(before, localDateOf(programme.calendar, now)));
  const events = seal(decision.facts, { caseId, at: now, actor: doer, programme: pinned, after: before });
  const after = events.reduce<Case | undefined>(evolve, before);
  const answer = { caseId, version: after?.version ?? 0, events: events.map((event) => event.seq), fingerprint };
  if (after === undefined || events.length === 0) {
    return { outcome: { ok: true, answer, repeated: false, ...(after && { case: after }) } };
  }
  const card = cardOf(after, programme, now);
  return { commit: { before: stored, after, card, events, commandId, answer, at: now, corrections } };
}

/** A clock behind the last writer's would date an event before the one it follows. */
function laterOf<T extends string>(now: T, last: T | undefined): T {
  return last !== undefined && last > now ? last : now;
}

/** A coordinator who types in a submission acts for the holder, a delegate in the place of whom she stands in for; the event says so. */
function doerOf(actor: Actor, { type }: Command, c: Case | undefined): Doer {
  if (c === undefined) return actor;
  // Of her own interests everybody speaks for herself.
  const inPlaceOf = type === 'declare-interest' ? undefined : principalOf(c, actor.id);
  return {
    ...actor,
    ...(type === 'submit-milestone' && actor.role !== 'holder' && { onBehalfOf: c.organisation }),
    ...(inPlaceOf !== undefined && { inPlaceOf }),
  };
}

function fingerprintOf({ caseId, command, actor }: CommandRequest): Sha256 {
  const text = canonicalize({ caseId, command, actor: actor.id }) ?? '';
  return Sha256.parse(createHash('sha256').update(text).digest('hex'));
}
