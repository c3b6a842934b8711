import * as z from 'zod/mini';
import { Actor, Doer, Duty, Role } from '../../shared/domain/actors.ts';
import { RoleChange } from '../../shared/domain/administration/account.ts';
import { AccountAction } from '../../shared/domain/administration/next-actions.ts';
import { AdministrationRecord } from '../../shared/domain/administration/record.ts';
import { CalendarCorrection } from '../../shared/domain/calendar-corrections.ts';
import { Calendar } from '../../shared/domain/calendar.ts';
import { Approval } from '../../shared/domain/approvals.ts';
import { FindingId, FindingState } from '../../shared/domain/findings.ts';
import { CaseCard } from '../../shared/domain/case-card.ts';
import { Case, MilestoneState } from '../../shared/domain/case.ts';
import { OpenCase } from '../../shared/domain/commands/open-case.ts';
import { ChangeId, ChangeRequest } from '../../shared/domain/changes.ts';
import { type Event, EventType, Fact, ProgrammeVersion, ReviewComment } from '../../shared/domain/events.ts';
import { Exception } from '../../shared/domain/exceptions.ts';
import { Health } from '../../shared/domain/health.ts';
import { CaseId, MilestoneKey, OrganisationId, PersonId, Sha256 } from '../../shared/domain/ids.ts';
import { Outcomes, OutcomeTotals } from '../../shared/domain/outcomes-view.ts';
import { NextAction } from '../../shared/domain/next-actions.ts';
import { MailSlot } from '../../shared/domain/mail-slot.ts';
import { ProjectFacts } from '../../shared/domain/project.ts';
import { Instant, LocalDate } from '../../shared/domain/time.ts';
import { Subject } from '../../shared/domain/timeline.ts';
import { ContactProblem, Unreachable } from '../../shared/domain/unreachable.ts';
import { Waiting } from '../../shared/domain/waiting.ts';
import { Json } from '../../shared/forms/json.ts';
import { EvidenceReference, FormContent } from '../../shared/forms/submission.ts';
import { Language } from '../../shared/forms/text.ts';

// Handlers take only the types from here, so that these schemas are in no bundle but that of the documents.

/** A page of a list; `next` is the `cursor` of the page after it, absent on the last. */
function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.strictObject({ items: z.array(item), next: z.optional(z.string()) });
}

const CommandAnswer = z.strictObject({
  caseId: CaseId,
  /** The version of the case after the command; also the ETag. */
  version: z.int(),
  /** The `seq` of each event that the command appended. */
  events: z.array(z.int()),
  /** Whether this command had been accepted before, and this is the answer of then. */
  repeated: z.boolean(),
});

const CaseView = z.extend(Case, {
  health: Health,
  /** What waits for the programme's people, longest first. */
  waiting: z.array(Waiting),
  /** What the caller may do next. */
  actions: z.array(NextAction),
  /** People with a duty whom mail does not reach; a holder sees those of her own organisation. Not told of a past moment. */
  contactProblems: z.optional(z.array(ContactProblem)),
});

const DraftView = z.strictObject({
  milestone: MilestoneKey,
  version: z.int(),
  language: Language,
  content: Json,
  by: PersonId,
  at: Instant,
});

const SubmissionView = z.strictObject({
  milestone: MilestoneKey,
  version: z.int(),
  language: Language,
  content: FormContent,
  warnings: z.int(),
  carries: z.optional(z.array(z.string())),
  seq: z.int(),
  hash: Sha256,
  at: Instant,
  actor: Doer,
});

const ReturnView = z.strictObject({
  seq: z.int(),
  by: PersonId,
  at: Instant,
  reason: z.string(),
  comments: z.array(ReviewComment),
});

const MilestoneView = z.strictObject({
  milestone: MilestoneKey,
  title: z.string(),
  required: z.boolean(),
  acceptedBy: z.array(Role),
  /** The form as JSON Schema, its titles in the caller's language. */
  form: z.record(z.string(), z.unknown()),
  state: MilestoneState,
  submission: z.optional(SubmissionView),
  /** The last return, with the reviewer's words. */
  returned: z.optional(ReturnView),
  /** The unfinished form, for those who may go on with it. */
  draft: z.optional(DraftView),
  actions: z.array(NextAction),
});

const envelope = {
  caseId: CaseId,
  seq: z.int(),
  at: Instant,
  actor: Doer,
  programme: ProgrammeVersion,
  prev: Sha256,
  hash: Sha256,
};
const EventView = z.union(Fact.def.options.map((option) => z.extend(option, envelope))) as z.ZodMiniType<Event>; // `map` forgets which is which

const EventCard = z.strictObject({
  caseId: CaseId,
  seq: z.int(),
  type: EventType,
  at: Instant,
  actor: Doer,
});

const Verification = z.discriminatedUnion('intact', [
  z.strictObject({ intact: z.literal(true), events: z.int(), head: Sha256 }),
  z.strictObject({
    intact: z.literal(false),
    /** The `seq` at which the history stops being what was written. */
    at: z.int(),
    problem: z.enum(['altered', 'out-of-order', 'not-chained', 'foreign', 'forged', 'truncated']),
  }),
]);

const PersonView = z.strictObject({
  id: PersonId,
  name: z.string(),
  role: Role,
  organisation: z.optional(OrganisationId),
  /** Only for those who manage people, and for herself. */
  email: z.optional(z.string()),
  language: z.optional(Language),
  digests: z.optional(z.boolean()),
  /** The `seq` of the last record about this account. */
  version: z.optional(z.int()),
  deactivated: z.optional(z.literal(true)),
  /** A change of role that waits: to be confirmed, or for the day on which it starts. */
  roleChange: z.optional(RoleChange),
  /** An address that mail did not reach; it tells of the present while it is the same as `email`. */
  unreachable: z.optional(Unreachable),
  /** What the caller may do to this account next; not told in lists. */
  actions: z.optional(z.array(AccountAction)),
});

const CalendarFeed = z.strictObject({
  /** Since when the address works; absent if there is none. Nobody can be told it again. */
  since: z.optional(Instant),
});

const CalendarFeedAddress = z.strictObject({
  /** To be subscribed to in a calendar. Whoever has it sees the dates: it is shown this once. */
  address: z.string(),
});

const RowIssueView = z.strictObject({
  row: z.int(),
  column: z.optional(z.string()),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
});

const ImportReport = z.strictObject({
  opened: z.array(CaseId),
  /** Rows whose project had been opened before: left as it is. */
  alreadyOpen: z.array(CaseId),
  /** Rows that could not be taken; with `partial` the others were. */
  refused: z.array(RowIssueView),
  /** Good rows that the time did not suffice for; the same file again goes on with them. */
  notReached: z.array(CaseId),
});

/** A dry run: nothing was written. */
const ImportPreview = z.strictObject({
  /** What each good row would open, as the body that opens a project. */
  wouldOpen: z.array(z.extend(z.omit(OpenCase, { type: true }), { row: z.int() })),
  /** Rows whose project is open: an import leaves it as it is. */
  alreadyOpen: z.array(CaseId),
  /** Rows that could not be taken; without `partial` one of them refuses the file. */
  refused: z.array(RowIssueView),
});

/** A person for pages. `name` is absent for one who was erased, or whose name the reader may not know: show her role, or else her key. */
const NamedPerson = z.strictObject({
  id: PersonId,
  name: z.optional(z.string()),
  /** Her role now; in a history look at the role in which she acted. */
  role: z.optional(Role),
  organisation: z.optional(OrganisationId),
});

const TimelineEntry = z.strictObject({
  seq: z.int(),
  /** What happened, as in the history: `MilestoneSubmitted`, `GateSigned` … */
  type: EventType,
  at: Instant,
  /** Who, in which role then; `onBehalfOf` is the organisation for which a coordinator typed it in, `inPlaceOf` the person on leave whose duty she had. */
  actor: Doer,
  hash: Sha256,
  about: Subject,
  /** The version that was handed in, endorsed, accepted or returned, and the hash that signatures are bound to. */
  submission: z.exactOptional(z.strictObject({ version: z.int(), hash: Sha256 })),
  /**
   * Every value of the project (as `Case` shows it) that became another: `/milestones/D1/due`. Without `before` it is new, without `after`
   * gone. Answers of forms are among it only where a change request altered them: compare the versions for the rest.
   */
  changes: z.array(
    z.strictObject({ pointer: z.string(), before: z.exactOptional(Json), after: z.exactOptional(Json) }),
  ),
  /** Why, in the actor's own words; of a finding its text. */
  reason: z.exactOptional(z.string()),
  comments: z.exactOptional(z.array(ReviewComment)),
});

const Timeline = z.strictObject({
  /** Oldest first. */
  items: z.array(TimelineEntry),
  /** Everybody in them, by key; see `NamedPerson` for who has no name. */
  people: z.array(NamedPerson),
  next: z.optional(z.string()),
});

const Exceptions = z.strictObject({
  /** In the order of the history; findings past their due date (by today) at the end. */
  items: z.array(Exception),
});

const PortfolioExceptions = z.strictObject({
  items: z.array(z.extend(Exception, { caseId: CaseId })),
  /** The projects that were looked at for this page; one without an exception is among them. */
  cases: z.array(CaseId),
  next: z.optional(z.string()),
});

const Approvals = z.strictObject({
  /** Every approval of a milestone's version and of a gate, oldest first; also those that a later version or a return made void. */
  items: z.array(Approval),
});

const EvidenceRegister = pageOf(
  z.extend(EvidenceReference, {
    milestone: z.string(),
    version: z.int(),
    /** The event of the submission that it came with. */
    seq: z.int(),
    at: Instant,
    actor: Doer,
  }),
);

/** How a finding stands; its words are the `reason` of its events in the timeline, `seq` is the last of them. */
const FindingCard = z.extend(FindingState, { caseId: CaseId, finding: FindingId, title: ProjectFacts.shape.title });

function sampleOf<Item extends z.ZodMiniType>(value: Item) {
  return z.strictObject({
    /** `sha256-rank-1`: the rank of a member is SHA-256(seed, line feed, key) in hexadecimal, and the lowest ranks of each stratum are drawn. */
    method: z.string(),
    seed: z.string(),
    /** `digest` is the SHA-256 of all keys in order, each followed by a line feed: who draws again can tell whether from the same. */
    population: z.strictObject({ size: z.int(), digest: z.string() }),
    /** One, `all`, unless `by` was given; by name. Each gives its share by the largest remainders. */
    strata: z.array(z.strictObject({ stratum: z.string(), size: z.int(), drawn: z.int() })),
    /** What was drawn, in the order of the ranks. `key`: the reference of a project; of an event with a slash and its `seq`. */
    items: z.array(z.strictObject({ key: z.string(), stratum: z.string(), rank: z.string(), value })),
  });
}

const NameList = z.strictObject({ people: z.array(NamedPerson) });

const CasePeople = z.strictObject({
  /** Who has which duty now. */
  duties: z.array(z.strictObject({ duty: Duty, person: PersonId })),
  /** Everybody whom the project names as it stands: on duty, authors, signatories, whoever returned, proposed or found something. */
  people: z.array(NamedPerson),
});

const Board = z.strictObject({
  /** One for each stage in the programme's order, after `opening` and before `closed`. */
  columns: z.array(
    z.strictObject({
      stage: z.string(),
      /** In the caller's language; absent for `opening` and `closed`. */
      title: z.optional(z.string()),
      /** Only those with projects, the worst health first. */
      cells: z.array(
        z.strictObject({
          health: Health,
          count: z.int(),
          /** There are more than `count`, which goes no further than 500. */
          isMore: z.boolean(),
          /** The first of them, as many as `cards` asked for. */
          cards: z.array(CaseCard),
          /** The `cursor` with which `GET …/cases?stage=…&health=…` goes on after these cards. */
          next: z.optional(z.string()),
        }),
      ),
    }),
  ),
});

const VersionView = z.strictObject({
  version: z.int(),
  seq: z.int(),
  hash: Sha256,
  at: Instant,
  actor: Doer,
});

const SubmissionChanges = z.strictObject({
  milestone: MilestoneKey,
  after: VersionView,
  /** Absent for a first version, which changes nothing. */
  before: z.optional(VersionView),
  /** In the order of the form, then the files; what is not named is the same in both. */
  changes: z.array(
    z.strictObject({
      /** A whole record of a list is added or removed at once; a record in both is compared answer by answer. */
      change: z.enum(['added', 'removed', 'changed']),
      /** Where, by RFC 6901: in the content of `after` (`/values/sessions/2/date`, `/evidence/0`); of what was removed, in that of `before`. */
      pointer: z.string(),
      /** Where it stood in `before`, if its record has moved. */
      was: z.optional(z.string()),
      /** The same place in words, in the caller's language; empty for a file. */
      place: z.string(),
      /** Absent for what was added. */
      before: z.optional(z.union([EvidenceReference, Json])),
      /** Absent for what was removed. */
      after: z.optional(z.union([EvidenceReference, Json])),
    }),
  ),
});

const PortfolioOutcomes = z.strictObject({
  items: z.array(
    z.strictObject({
      caseId: CaseId,
      title: ProjectFacts.shape.title,
      stage: z.string(),
      mitigatedShare: Outcomes.shape.mitigatedShare,
      totals: OutcomeTotals,
    }),
  ),
  /** The sums of this page. */
  totals: OutcomeTotals,
  next: z.optional(z.string()),
});

const ChangeView = z.extend(ChangeRequest, {
  change: ChangeId,
  /** What was said for and against it. */
  reasons: z.strictObject({ asked: z.string(), endorsed: z.optional(z.string()), settled: z.optional(z.string()) }),
});

const FindingView = z.extend(FindingState, {
  finding: FindingId,
  /** What was said about it, oldest first: the finding itself, the answers, why it was closed. */
  words: z.array(
    z.strictObject({
      type: z.enum(['FindingOpened', 'FindingAnswered', 'FindingClosed']),
      seq: z.int(),
      at: Instant,
      actor: Actor,
      text: z.string(),
    }),
  ),
});

/** Comma-separated values by RFC 4180, in UTF-8; what could be a formula begins with an apostrophe. */
const Table = z.string();

/** An item of a list a line, as JSON. */
const Lines = z.string();

/** What a file of evidence is sent to, or read from: an address that is good for a few minutes. */
const SignedAddress = z.strictObject({ address: z.string() });

const CalendarView = z.extend(Calendar, {
  programme: z.string(),
  /** The dated holidays that are predictions still. */
  provisional: z.array(LocalDate),
  corrections: z.array(CalendarCorrection),
});

export const answers = {
  CommandAnswer,
  Case: CaseView,
  CaseList: pageOf(CaseCard),
  Milestone: MilestoneView,
  Submission: SubmissionView,
  Draft: DraftView,
  History: pageOf(EventView),
  Verification,
  EventList: pageOf(EventCard),
  MailList: pageOf(MailSlot),
  Person: PersonView,
  PersonList: pageOf(PersonView),
  AdministrationLog: pageOf(AdministrationRecord),
  Calendar: CalendarView,
  CalendarCorrection,
  CalendarFeed,
  CalendarFeedAddress,
  ImportReport,
  ImportPreview,
  NameList,
  CasePeople,
  Board,
  SubmissionChanges,
  Timeline,
  Exceptions,
  PortfolioExceptions,
  Approvals,
  EvidenceRegister,
  FindingList: pageOf(FindingCard),
  CaseSample: sampleOf(CaseCard),
  EventSample: sampleOf(EventCard),
  Outcomes,
  PortfolioOutcomes,
  Change: ChangeView,
  Finding: FindingView,
  Table,
  Lines,
  SignedAddress,
};

export type AnswerName = keyof typeof answers;
export type AnswerOf<Name extends AnswerName> = z.output<(typeof answers)[Name]>;
