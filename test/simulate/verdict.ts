import type { Expected, Oracle } from './oracle.ts';
import type { Told } from './told.ts';
import type { World } from './world.ts';

/** How what people were told compares with what they had to be told. */
export type Verdict = {
  /** Reminders that were due, and how many of them nobody had to be told any more when their turn came. */
  expected: number;
  overtaken: number;
  told: number;
  inDigests: number;
  /** Told within three quarters of an hour of the moment at which they came up. */
  punctual: number;
  /** What went wrong; each with what it was, for whoever looks for the reason. */
  missed: string[];
  doubled: string[];
  /** Nobody had to be told: another day, another person, a project at rest, a milestone that is done. */
  unexpected: string[];
  wrongHour: string[];
  /** Mails of any kind that went out more than once. */
  sentTwice: string[];
  /** Slots that were never settled. */
  leftOver: string[];
  unnamed: string[];
};

const minute = 60_000;
/** A quarter of an hour of gathering, one until the next run, and one for a slot whose sender died. */
const takes = 45 * minute;

const keyOf = ({ caseId, milestone, step, due, to }: Expected | Told): string =>
  `${caseId} ${milestone} ${step} ${due} ${to}`;
const written = (one: Expected | Told): string => `${keyOf(one)} at ${new Date(one.at).toISOString()}`;

export function judge(world: World, oracle: Oracle, expected: readonly Expected[], told: readonly Told[]): Verdict {
  const lastDay = oracle.localOf(world.time.now()).day;
  const verdict: Verdict = {
    expected: 0,
    overtaken: 0,
    told: told.length,
    inDigests: told.filter(({ inDigest }) => inDigest).length,
    punctual: 0,
    missed: [],
    doubled: [],
    unexpected: [],
    wrongHour: told.filter(({ at }) => !oracle.isAllowed(at)).map(written),
    sentTwice: [],
    leftOver: leftOver(world),
    unnamed: told.filter(({ isNamed }) => !isNamed).map(written),
  };

  const digestDays = new Map<string, number>();
  for (const { to, at, inDigest } of told) if (inDigest) digestDays.set(`${to} ${oracle.localOf(at).day}`, at);
  /** Until when it has to be told: one that comes up after the digest of its day is told the next morning. */
  const deadline = ({ to, at }: Expected): number => {
    const { day } = oracle.localOf(at);
    const digest = digestDays.get(`${to} ${day}`);
    if (digest === undefined || at < digest - takes) return at + takes;
    return oracle.morningAfter(at) + takes;
  };

  const waiting = Map.groupBy(told, keyOf);
  for (const one of expected) {
    // What came up on the last day may still be on its way.
    if (oracle.localOf(one.at).day >= lastDay) continue;
    verdict.expected += 1;
    const until = deadline(one);
    const same = waiting.get(keyOf(one)) ?? [];
    const index = same.findIndex(({ at }) => at >= one.at && at <= until);
    const [found] = index < 0 ? [] : same.splice(index, 1);
    if (found === undefined && one.over <= until) verdict.overtaken += 1;
    else if (found === undefined) verdict.missed.push(written(one));
    else if (found.at > one.over + minute) verdict.unexpected.push(`${written(found)}: over`);
    else if (found.at <= one.at + takes) verdict.punctual += 1;
  }
  const keys = new Set(expected.map(keyOf));
  for (const [key, rest] of waiting)
    for (const one of rest) {
      if (oracle.localOf(one.at).day >= lastDay) continue;
      (keys.has(key) ? verdict.doubled : verdict.unexpected).push(written(one));
    }

  const slots = Map.groupBy(world.posted, ({ mail: { tags } }) => `${tags['case']}/${tags['slot']}`);
  for (const [slot, mails] of slots) if (mails.length > 1) verdict.sentTwice.push(slot);
  return verdict;
}

function leftOver({ memory, time }: World): string[] {
  const before = new Date(time.now() - 24 * 60 * minute).toISOString();
  return [...memory.mails.values()]
    .filter(({ state, at, heldUntil = at }) => {
      const isOpen = state === 'held' || state === 'queued' || state === 'claimed';
      return isOpen && at < before && heldUntil < before;
    })
    .map(({ caseId, slot, state }) => `${caseId}/${slot} ${state}`);
}
