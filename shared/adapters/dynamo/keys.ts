import { createHash } from 'node:crypto';
import type { CaseId, CommandId, MilestoneKey, PersonId, Sha256 } from '../../domain/ids.ts';
import type { FindingId } from '../../domain/findings.ts';
import { sortableWord } from '../words.ts';

/** The primary key of an item; every part is printable ASCII, so that keys sort as they read. */
export type Key = { pk: string; sk: string };

export const pkOfCase = (caseId: CaseId): string => `CASE#${caseId}`;
export const padded = (seq: number): string => String(seq).padStart(8, '0');

export const snapshotKey = (caseId: CaseId): Key => ({ pk: pkOfCase(caseId), sk: 'CASE' });
export const eventKey = (caseId: CaseId, seq: number): Key => ({ pk: pkOfCase(caseId), sk: `EVENT#${padded(seq)}` });
/** A case's row in a queue: one for every person or role that it ever waited for. */
export const queueKey = (caseId: CaseId, queue: string): Key => ({ pk: pkOfCase(caseId), sk: `QUEUE#${queue}` });
/** A case's row under a word, or under a person, by which it can be found. */
export const wordKey = (caseId: CaseId, word: string): Key => ({
  pk: pkOfCase(caseId),
  sk: `WORD#${sortableWord(word)}`,
});
export const involvedKey = (caseId: CaseId, person: PersonId): Key => ({
  pk: pkOfCase(caseId),
  sk: `INVOLVED#${person}`,
});
/** How a finding stands, as lists show it. */
export const findingKey = (caseId: CaseId, finding: FindingId): Key => ({
  pk: pkOfCase(caseId),
  sk: `FINDING#${finding}`,
});
export const waitKey = (caseId: CaseId): Key => ({ pk: pkOfCase(caseId), sk: 'WAIT' });
export const mailKey = (caseId: CaseId, slot: string): Key => ({ pk: pkOfCase(caseId), sk: `MAIL#${slot}` });
export const draftKey = (caseId: CaseId, milestone: MilestoneKey): Key => ({
  pk: pkOfCase(caseId),
  sk: `DRAFT#${milestone}`,
});
/** A digest of a person. */
export const digestKey = ({ to, kind, day }: { to: PersonId; kind: string; day: string }): Key => ({
  pk: `DIGEST#${to}`,
  sk: `${kind}#${day}`,
});
/** That a week's digests are out; no person's key has a colon. */
export const weekKey = (monday: string): Key => ({ pk: 'DIGEST#:weeks', sk: monday });
/** Up to which correction of its calendar a case is in line with it. */
export const caseCalendarKey = (caseId: CaseId): Key => ({ pk: pkOfCase(caseId), sk: 'CALENDAR' });
export const pkOfCalendar = (programme: string): string => `CALENDAR#${programme}`;
export const correctionKey = (programme: string, number: number): Key => ({
  pk: pkOfCalendar(programme),
  sk: `CORRECTION#${padded(number)}`,
});
export const commandKey = (id: CommandId): Key => ({ pk: `COMMAND#${id}`, sk: 'COMMAND' });
export const personKey = (id: PersonId): Key => ({ pk: `PERSON#${id}`, sk: 'PERSON' });
export const feedKey = (id: PersonId): Key => ({ pk: `PERSON#${id}`, sk: 'FEED' });

const administration = 'ADMINISTRATION#LOG';
/** Where the log of administration ends. */
export const administrationHeadKey: Key = { pk: administration, sk: 'HEAD' };
export const administrationKey = (seq: number): Key => ({ pk: administration, sk: `RECORD#${padded(seq)}` });
export const sessionKey = (key: Sha256): Key => ({ pk: `SESSION#${key}`, sk: 'SESSION' });

/** The events of a UTC day lie in this many partitions, so that one busy day is not one hot partition. */
const dayShards = 4;

const dayPartition = (day: string, shard: number): string => `DAY#${day}#${shard}`;

/** The partition of `byDay` that holds a case's events of a UTC day. */
export function dayPartitionOf(day: string, caseId: CaseId): string {
  const [byte = 0] = createHash('sha256').update(caseId).digest();
  return dayPartition(day, byte % dayShards);
}

export function dayPartitions(day: string): string[] {
  return Array.from({ length: dayShards }, (_, shard) => dayPartition(day, shard));
}

/** Where an event stands among those of its day, and whoever reads them: by time, then case, then `seq`. */
export const daySortKey = (event: { at: string; caseId: CaseId; seq: number }): string =>
  `${event.at}#${event.caseId}#${padded(event.seq)}`;
