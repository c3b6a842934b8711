import type { Role } from './domain/actors.ts';
import type { Account } from './domain/administration/account.ts';
import type { AdministrationRecord } from './domain/administration/record.ts';
import type { Case } from './domain/case.ts';
import type { CaseCard } from './domain/case-card.ts';
import type { Head } from './domain/chain.ts';
import type { CalendarCorrection } from './domain/calendar-corrections.ts';
import type { Digest } from './domain/digest.ts';
import type { Event, ProgrammeVersion } from './domain/events.ts';
import type { FindingId, FindingState } from './domain/findings.ts';
import type { Health } from './domain/health.ts';
import type { CaseId, CommandId, MilestoneKey, OrganisationId, PersonId, Sha256 } from './domain/ids.ts';
import type { MailSlot } from './domain/mail-slot.ts';
import type { ProjectFacts } from './domain/project.ts';
import type { Instant, LocalDate } from './domain/time.ts';
import type { Unreachable } from './domain/unreachable.ts';
import type { Json } from './forms/json.ts';
import type { Language } from './forms/text.ts';
import type { Programme } from './programme/definition.ts';

/** What an accepted command came to; kept with the command, so that a repetition gets the same answer. */
export type CommandAnswer = {
  caseId: CaseId;
  /** The version of the case after the command. */
  version: number;
  /** The `seq` of each event that the command appended. */
  events: number[];
  /** SHA-256 of the command: the same id with another command is a mistake of the caller. */
  fingerprint: Sha256;
};

/** A case as stored: the snapshot, what lists show of it, and the generation of the execution that drives it (0: none yet). */
export type StoredCase = { case: Case; card: CaseCard; generation: number };

export type Commit = {
  /** The case as it was loaded; undefined for a new one. The commit fails if it has moved on since. */
  before: StoredCase | undefined;
  after: Case;
  card: CaseCard;
  events: Event[];
  commandId: CommandId;
  answer: CommandAnswer;
  at: Instant;
  /** How many corrections the calendar had by which this was decided; a new case is in line with those. */
  corrections: number;
};

/** A page of a list, and where the next begins (absent: this was the last); a cursor is opaque, short-lived and fits one list only. */
export type Page<T> = { items: T[]; next?: string };
/** `limit`: 1 to 1000. A page can be shorter than its limit and still have a next one: a store bounds a page by its bytes too. */
export type PageRequest = { limit: number; cursor?: string | undefined };

/** A cursor that no page of this list handed out; whoever sent it made a mistake. */
export class InvalidCursor extends Error {
  override name = 'InvalidCursor';
}

/** Something that the store has no room for (an event over 400 KB, say); nothing was written. */
export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** An item that is not what its key says: somebody or something else wrote it. */
export class UnreadableItem extends Error {
  override name = 'UnreadableItem';
}

/** The only way to write a case. One round trip each. */
export type CaseStore = {
  /** The case and, if the command was accepted before, its answer; strongly consistent. */
  load(caseId: CaseId, commandId: CommandId): Promise<{ stored?: StoredCase; answer?: CommandAnswer }>;
  /**
   * Writes snapshot, events and command, all or none. `moved-on`: another commit was first; `repeated`: this command was accepted before.
   * Throws `TooLarge` before anything is written.
   */
  commit(commit: Commit): Promise<'committed' | 'moved-on' | 'repeated'>;
};

/** What was corrected of programmes' calendars, and which cases are in line with it. */
export type CalendarStore = {
  /** The corrections of a programme, in order; strongly consistent. */
  corrections(programme: string): Promise<CalendarCorrection[]>;
  /** Adds a correction if it is the next one; false if somebody else was first. */
  add(correction: CalendarCorrection): Promise<boolean>;
  /** Cases whose due dates are not in line with the first so many corrections yet. */
  casesBehind(programme: string, corrections: number, page: PageRequest): Promise<Page<CaseCalendar>>;
  /** A case is in line with so many corrections now; `ended`: with all that are to come. What is so already stays so. */
  caughtUp(behind: CaseCalendar, corrections: number | 'ended'): Promise<void>;
};

/** Up to which correction of its programme's calendar a case's due dates are in line with it. */
export type CaseCalendar = { caseId: CaseId; programme: string; corrections: number };

/** Digests that were written: one per person, kind and day. */
export type DigestStore = {
  /** Strongly consistent. */
  find(to: PersonId, kind: Digest['kind'], day: LocalDate): Promise<Digest | undefined>;
  /** Keeps a digest unless there is one already; answers with the one that is kept. */
  add(digest: Digest): Promise<Digest>;
  /** Whether everybody who wants one has the digest of the week that begins on a Monday. */
  isWeekTold(monday: LocalDate): Promise<boolean>;
  markWeekTold(monday: LocalDate): Promise<void>;
};

/** A programme with its calendar as it is in force: with the corrections so far, so many. */
export type InForce = { programme: Programme; corrections: number };
/** Programmes as they are in force, up to a few minutes ago. */
export type Programmes = {
  /** The one that new cases are opened with. */
  current(): Promise<InForce>;
  /** The version that a case is pinned to; undefined if it was taken out of the registry. */
  find(pinned: ProgrammeVersion): Promise<InForce | undefined>;
};

/** Reading cases. Lists cost the same at a hundred cases as at a million; an item that cannot be read throws. */
export type CaseQueries = {
  find(caseId: CaseId): Promise<StoredCase | undefined>;
  ofOrganisation(organisation: OrganisationId, page: PageRequest): Promise<Page<CaseCard>>;
  /**
   * Cases with something waiting for a person, or for a role that nobody has in the case; longest waiting first. A case that waits for
   * two persons is in both queues. These cards have no `wakeAt`.
   */
  queueOf(who: PersonId | { role: Role }, page: PageRequest): Promise<Page<CaseCard>>;
  /** Open cases of a coordinator in which something that the holder owes is due before a day, earliest due first. */
  inCareOf(coordinator: PersonId, dueBefore: LocalDate, page: PageRequest): Promise<Page<CaseCard>>;
  inStage(stage: string, health: Health | undefined, page: PageRequest): Promise<Page<CaseCard>>;
  /**
   * Cases in which every one of these words (as `searchWordsOf` makes them, at least one) begins a word of the reference, title, zone or
   * holder; by the word of theirs that the longest of them begins.
   */
  named(words: readonly string[], page: PageRequest): Promise<Page<CaseCard>>;
  /** Cases in which a person has or had a duty or did something, by reference; only those that `words` name too. */
  involving(person: PersonId, words: readonly string[], page: PageRequest): Promise<Page<CaseCard>>;
  /** The findings of all cases that stand so, by due date. */
  findings(status: FindingState['status'], page: PageRequest): Promise<Page<FindingCard>>;
  /** How many cases of one health a stage has, counted no further than `atMost`. */
  countInStage(stage: string, health: Health, atMost: number): Promise<number>;
  /** A case's history in order of `seq`. */
  history(caseId: CaseId, page: PageRequest): Promise<Page<Event>>;
  event(caseId: CaseId, seq: number): Promise<Event | undefined>;
  /** The events of a UTC day over all cases, in order of time. */
  ofDay(day: LocalDate, page: PageRequest): Promise<Page<EventCard>>;
  /** What a person did on the UTC days from one to another, over all cases, in order of time. */
  ofActor(person: PersonId, days: { from: LocalDate; to: LocalDate }, page: PageRequest): Promise<Page<EventCard>>;
};

/** A finding as lists show it, with its case and how it stands. */
export type FindingCard = FindingState & { caseId: CaseId; finding: FindingId; title: ProjectFacts['title'] };

/** What lists show of an event. */
export type EventCard = Pick<Event, 'caseId' | 'seq' | 'type' | 'at' | 'actor'>;

/** What a change in the store tells the outbox and the mailer: an event was appended, a case or a person is now so, a mail was queued. */
export type Change =
  | { what: 'event'; event: Event }
  | { what: 'case'; stored: StoredCase }
  | { what: 'person'; person: Person }
  | { what: 'mail'; slot: MailSlot };

/** An unfinished form. Mutable, beside the log; the version guards two tabs from each other. */
export type Draft = {
  caseId: CaseId;
  milestone: MilestoneKey;
  version: number;
  content: Json;
  language: Language;
  by: PersonId;
  at: Instant;
};
export type DraftStore = {
  find(caseId: CaseId, milestone: MilestoneKey): Promise<Draft | undefined>;
  /** Saves if the stored draft still has version `draft.version - 1` (0: none yet); otherwise answers with the one that is there, if any. */
  save(draft: Draft): Promise<{ saved: true } | { saved: false; current: Draft | undefined }>;
};

/** Where an execution waits: its token, and what the case was when it began to wait. */
export type Wait = {
  caseId: CaseId;
  generation: number;
  token: string;
  /** The stage that the execution waits in. */
  stage: string;
  /** The version of the case that the execution has seen. */
  version: number;
  /** When its wait ends by itself. */
  until: Instant;
  since: Instant;
};

/** What the store keeps for the workflow. */
export type WorkflowStore = {
  /** Strongly consistent. */
  find(caseId: CaseId): Promise<StoredCase | undefined>;
  /** Makes `generation` the one that drives the case, if the one before it is; false if another was first. */
  claimGeneration(caseId: CaseId, generation: number): Promise<boolean>;
  /** Stores a wait if the case still has the version that the execution saw and is driven by its generation; false otherwise. */
  park(wait: Wait): Promise<boolean>;
  /** The wait of the case, if an execution waits; strongly consistent. */
  findWait(caseId: CaseId): Promise<Wait | undefined>;
  /** Forgets a wait once its token was used; a newer wait stays. */
  unpark(wait: Wait): Promise<void>;
  /** Cases whose wake-up was due before an instant, longest due first. */
  wakeUpsDueBefore(at: Instant, page: PageRequest): Promise<Page<CaseCard>>;
};

/**
 * What ends an execution's wait: a stage is to be entered (`enter-closing`: the case is to be closed), something is due, a successor has to
 * take over (the execution is old, or the case went back to an earlier stage), the case has ended.
 */
export type News = `enter-${string}` | 'look' | 'hand-over' | 'end';

/** Step Functions, as far as we need it. */
export type Workflow = {
  /** Starts the execution of a generation; an execution of that name may exist already. */
  start(input: { caseId: CaseId; generation: number; stage: string }): Promise<'started' | 'exists'>;
  /** Ends a wait with `{ news }` as its result; `gone` when the execution has moved on (TaskTimedOut, InvalidToken, no such task). */
  wake(token: string, news: News): Promise<'woken' | 'gone'>;
  status(caseId: CaseId, generation: number): Promise<'running' | 'ended' | 'unknown'>;
  stop(caseId: CaseId, generation: number, cause: string): Promise<void>;
};

type SlotKey = Pick<MailSlot, 'caseId' | 'slot'>;
export type MailStore = {
  /** Queues slots that are not there yet; one that exists in any state stays as it is. */
  queue(slots: MailSlot[]): Promise<void>;
  /** Strongly consistent. */
  find(slot: SlotKey): Promise<MailSlot | undefined>;
  /**
   * Takes a slot for sending, in this language and wording: one that is queued, or was claimed before `staleBefore` and never marked. False if
   * it is not to be sent.
   */
  claim(slot: SlotKey & Pick<MailSlot, 'language' | 'wording'>, at: Instant, staleBefore: Instant): Promise<boolean>;
  /** Settles a claimed slot; one that has come further already (another sender, or SES itself, was first) stays as it is. */
  mark(
    slot: SlotKey & Pick<MailSlot, 'to'>,
    result: { state: 'sent'; messageId: string } | { state: 'undeliverable'; why: string },
    at: Instant,
  ): Promise<void>;
  /** Gives a claimed slot back, queued anew: it is certain that nothing was sent. */
  release(slot: SlotKey, at: Instant): Promise<void>;
  /** Makes a slot what it has become; false if it is no longer what it was. */
  advance(before: MailSlot, after: MailSlot): Promise<boolean>;
  /** Slots queued or claimed before an instant: what slipped through. */
  pendingBefore(at: Instant, page: PageRequest): Promise<Page<MailSlot>>;
  /** Reminders held back until an instant or before, person by person. */
  heldBefore(at: Instant, page: PageRequest): Promise<Page<MailSlot>>;
  /** Mails that did not reach a person because of her address, longest ago first. */
  missedBy(person: PersonId, page: PageRequest): Promise<Page<MailSlot>>;
  /** The mails of a case. */
  ofCase(caseId: CaseId, page: PageRequest): Promise<Page<MailSlot>>;
};

/** The header lines that a mail may set itself: how to leave a list, and that nobody's holiday note needs to answer. */
export const mailHeaders = ['Auto-Submitted', 'List-Unsubscribe'] as const;
export type MailHeader = (typeof mailHeaders)[number];

/** A small text file with a mail: an appointment, say. `type`: `text/calendar; charset=UTF-8; method=PUBLISH`. */
export type MailAttachment = { name: string; type: string; content: string };

export type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Where answers go; nobody reads what comes to the sender. */
  replyTo?: string;
  headers?: Partial<Record<MailHeader, string>>;
  attachments?: MailAttachment[];
  /** At most 256 letters, digits, `-` and `_` each: what comes back with everything that SES tells of the mail. */
  tags: Record<string, string>;
};
/**
 * SES. Answers with the message id, or why it was not sent: `refused` for good (bad address, suppressed, something in it that could pass for
 * a header), `later` for now (throttled, sending paused). Throws when it is not known whether the mail went out.
 */
export type MailSender = {
  send(mail: OutgoingMail): Promise<{ messageId: string } | { refused: string } | { later: string }>;
};

/** What is kept of a person outside the log, and can be erased. */
export type Person = Account & {
  name: string;
  email: string;
  language: Language;
  /** Whether she wants her mails of a week in one; absent: she does. Reminders and decisions come in any case. */
  digests?: boolean | undefined;
  /** An address of hers that mail does not reach. Once `email` is another, it tells of the past. */
  unreachable?: Unreachable | undefined;
};
/** Whom an administrator invites. */
export type NewPerson = Pick<Person, 'name' | 'email' | 'language' | 'role' | 'organisation'>;
export type Directory = {
  /** Strongly consistent. */
  find(id: PersonId): Promise<Person | undefined>;
  /** Those of these people whom it knows, in any order, each once; a request for every hundred keys. */
  findAll(ids: readonly PersonId[]): Promise<Person[]>;
  save(person: Person): Promise<void>;
  /** Changes what a person may choose herself, and nothing beside it; answers with what she is then. Undefined if she has no profile. */
  change(id: PersonId, changes: Partial<Pick<Person, 'language' | 'digests'>>): Promise<Person | undefined>;
  /**
   * Notes that mail does not reach her address, if it still is hers; what was noted of it first stays. Answers with her as she is then,
   * undefined if she was erased.
   */
  noteUnreachable(id: PersonId, note: Unreachable): Promise<Person | undefined>;
  inRole(role: Role, page: PageRequest): Promise<Page<Person>>;
  ofOrganisation(organisation: OrganisationId, page: PageRequest): Promise<Page<Person>>;
  /** Whose change of role waits for another administrator, longest waiting first. */
  roleChangesAsked(page: PageRequest): Promise<Page<Person>>;
  /** Whose confirmed change of role starts on a day or before. */
  roleChangesDue(on: LocalDate, page: PageRequest): Promise<Page<Person>>;
};

/** The secret address of a person's calendar: since when, and the hash of the secret. */
export type Feed = { since: Instant; hash: Sha256 };
export type FeedStore = {
  /** Undefined if she has none, or it was revoked; strongly consistent. */
  find(person: PersonId): Promise<Feed | undefined>;
  /** Makes this her one address; without a hash she has none. */
  save(person: PersonId, feed: { since: Instant; hash?: Sha256 }): Promise<void>;
};

/** What was done to accounts, by whom and why: one chain over all of them, to which records are only ever added. */
export type AdministrationLog = {
  /** Where the chain ends, if it has begun; strongly consistent. */
  head(): Promise<Head | undefined>;
  /**
   * Adds a record and keeps what it makes of the profile, both or none; false if another record was first. What a person chose herself
   * meanwhile stays, unless it is what the record says was corrected.
   */
  append(record: AdministrationRecord, person: Person): Promise<boolean>;
  /** The records in order of `seq`. */
  records(page: PageRequest): Promise<Page<AdministrationRecord>>;
};

/** The user pool. */
export type Accounts = {
  /** Makes an account, whose invitation the pool sends. Repeating it for the same address answers with the same person. */
  invite(person: NewPerson): Promise<PersonId>;
  /** Whose address this is. */
  find(email: string): Promise<PersonId | undefined>;
  /** Puts an account into the group of its role; again is no more. Only one who is in exactly one group can do anything. */
  join(person: Pick<Person, 'email' | 'role'>): Promise<void>;
  /** Puts an account into another group; again is no more. */
  changeRole(person: PersonId, from: Role, to: Role): Promise<void>;
  /** Gives an account a name, a language and an address to log in with. */
  correct(person: Pick<Person, 'id' | 'name' | 'email' | 'language'>): Promise<void>;
  /** Lets nobody log in with an account any more, and ends its sessions. */
  deactivate(person: PersonId): Promise<void>;
  reactivate(person: PersonId): Promise<void>;
};

/**
 * What the portal remembers of somebody who logged in, by the hash of what her browser holds or of who she is; the text is the portal's own
 * business.
 */
export type SessionStore = {
  /** Strongly consistent. A session may be found for a while after it was to be forgotten. */
  find(key: Sha256): Promise<string | undefined>;
  save(key: Sha256, text: string, forgetAt: Instant): Promise<void>;
};

/** Evidence files: the browser sends them straight to the bucket, under a signed address that fixes size and checksum. */
export type Evidence = {
  uploadAddress(file: { caseId: CaseId; sha256: Sha256; bytes: number; mediaType: string }): Promise<string>;
  downloadAddress(file: { caseId: CaseId; sha256: Sha256; name: string }): Promise<string>;
};

/** What nobody can guess: 32 letters, digits, `-` and `_`. */
export type Secrets = { make(): string };

export type Clock = { now(): Instant };
/** Randomness for ids and for the jitter of retries. */
export type Ids = { commandId(): CommandId; jitter(maxMilliseconds: number): number };
