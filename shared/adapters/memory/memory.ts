import type { AdministrationRecord } from '../../domain/administration/record.ts';
import type { CaseId, CommandId, PersonId } from '../../domain/ids.ts';
import type { CalendarCorrection } from '../../domain/calendar-corrections.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Event } from '../../domain/events.ts';
import type { MailSlot } from '../../domain/mail-slot.ts';
import type { CaseCalendar, CommandAnswer, Draft, Feed, Person, StoredCase, Wait } from '../../ports.ts';

/** Everything that is kept, for tests and demonstrations; each store is a view of it. Readers and writers get copies. */
export type Memory = {
  cases: Map<CaseId, StoredCase>;
  events: Map<CaseId, Event[]>;
  commands: Map<CommandId, CommandAnswer>;
  /** By case and milestone. */
  drafts: Map<string, Draft>;
  waits: Map<CaseId, Wait>;
  /** By case and slot. */
  mails: Map<string, MailSlot>;
  people: Map<PersonId, Person>;
  feeds: Map<PersonId, Feed>;
  /** By `seq`. */
  administration: Map<number, AdministrationRecord>;
  /** By programme. */
  corrections: Map<string, CalendarCorrection[]>;
  caseCalendars: Map<CaseId, CaseCalendar>;
  /** By person, kind and day. */
  digests: Map<string, Digest>;
  weeksTold: Set<string>;
};

export function emptyMemory(): Memory {
  return {
    cases: new Map(),
    events: new Map(),
    commands: new Map(),
    drafts: new Map(),
    waits: new Map(),
    mails: new Map(),
    people: new Map(),
    feeds: new Map(),
    administration: new Map(),
    corrections: new Map(),
    caseCalendars: new Map(),
    digests: new Map(),
    weeksTold: new Set(),
  };
}

/** A copy that shares nothing with what is stored. */
export function copyOf<T>(value: T): T {
  return structuredClone(value);
}
