import * as z from 'zod/mini';
import { isSame } from '../forms/compare.ts';
import type { Json } from '../forms/json.ts';
import type { Case } from './case.ts';
import type { Event, ReviewComment } from './events.ts';
import { evolve } from './evolve.ts';
import type { Sha256 } from './ids.ts';

/** A value of the case that an event changed: where (RFC 6901, in the case), and what it was and is. */
export type ValueChange = { pointer: string; before?: Json; after?: Json };

/** What an event is about, as far as it is about one of these. */
export const Subject = z.strictObject({
  milestone: z.optional(z.string()),
  gate: z.optional(z.string()),
  finding: z.optional(z.string()),
  change: z.optional(z.string()),
  duty: z.optional(z.string()),
  stage: z.optional(z.string()),
});
export type Subject = z.infer<typeof Subject>;

/** One line of a case's timeline: who, in which role, on whose behalf, when, what, what it changed, why. */
export type TimelineEntry = Pick<Event, 'seq' | 'type' | 'at' | 'actor' | 'hash'> & {
  about: Subject;
  /** The version that was handed in, endorsed, accepted or returned, and its hash: what signatures are bound to. */
  submission?: { version: number; hash: Sha256 };
  /** Old and new values of the case; the answers of forms are compared version by version. */
  changes: ValueChange[];
  reason?: string;
  comments?: ReviewComment[];
};

/** The timeline of consecutive events, and the case that they made of the one before them (undefined before the first). */
export function timelineOf(
  before: Case | undefined,
  events: readonly Event[],
): { entries: TimelineEntry[]; after: Case | undefined } {
  let c = before;
  const entries = events.map((event) => {
    const next = evolve(c, event);
    const entry = entryOf(event, changedValues(c, next));
    c = next;
    return entry;
  });
  return { entries, after: c };
}

function entryOf(event: Event, changes: ValueChange[]): TimelineEntry {
  const { seq, type, at, actor, hash, data } = event;
  const reason = 'reason' in data ? data.reason : 'text' in data ? data.text : undefined;
  const submission = submissionOf(event);
  return {
    seq,
    type,
    at,
    actor,
    hash,
    about: subjectOf(event),
    ...(submission && { submission }),
    changes: [...changes, ...changedAnswers(event)],
    ...(reason !== undefined && { reason }),
    ...('comments' in data && data.comments.length > 0 && { comments: data.comments }),
  };
}

/** What an event is about, by the names that its facts have. */
export function subjectOf({ data }: Event): Subject {
  return {
    ...('milestone' in data && { milestone: data.milestone }),
    ...('about' in data && data.about !== undefined && { milestone: data.about }),
    ...('gate' in data && { gate: data.gate }),
    ...('finding' in data && { finding: data.finding }),
    ...('change' in data && { change: data.change }),
    ...('duty' in data && { duty: data.duty }),
    ...('stage' in data && { stage: data.stage }),
  };
}

/** Accepted answers that became others by a request: the only ones that no version of a form tells. */
function changedAnswers({ type, data }: Event): ValueChange[] {
  if (type !== 'AnswersChanged') return [];
  return data.cells.map(({ at, from, to }) => ({
    pointer: `/milestones/${data.milestone}/accepted/values${at}`,
    ...(from !== undefined && { before: from }),
    after: to,
  }));
}

function submissionOf({ data, hash }: Event): TimelineEntry['submission'] {
  if ('content' in data) return { version: data.version, hash };
  return 'submission' in data ? { version: data.version, hash: data.submission } : undefined;
}

/** What every event changes and says nothing, and the answers of forms: their changes are told by comparing versions. */
const ofTheCase: ReadonlySet<string> = new Set(['version', 'head', 'changedAt']);
const ofItsParts: ReadonlySet<string> = new Set(['clockFrom', 'carried', 'values']);

/** The values in which a case differs from the one before, record by record in the order of the case; lists are values as a whole. */
function changedValues(before: Case | undefined, after: Case): ValueChange[] {
  return differences('', asJson(before), asJson(after));
}

type Values = { [name: string]: Json };

/** As it is stored: what is undefined is not there. */
function asJson(c: Case | undefined): Values {
  return c === undefined ? {} : (JSON.parse(JSON.stringify(c)) as Values);
}

function differences(at: string, before: Values, after: Values): ValueChange[] {
  const hidden = at === '' ? ofTheCase : ofItsParts;
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((name) => !hidden.has(name));
  return names.flatMap((name) => {
    const [old, now] = [own(before, name), own(after, name)];
    const pointer = `${at}/${name}`;
    if (isSame(old, now)) return [];
    if (isValues(now) || isValues(old)) return differences(pointer, isValues(old) ? old : {}, isValues(now) ? now : {});
    const change = { pointer, ...(!isNothing(old) && { before: old }), ...(!isNothing(now) && { after: now }) };
    return 'before' in change || 'after' in change ? [change] : [];
  });
}

function own(values: Values, name: string): Json | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function isValues(value: Json | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list with nothing in it says as little as none. */
function isNothing(value: Json | undefined): value is undefined {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
