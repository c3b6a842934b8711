import * as z from 'zod/mini';
import { Duty, Role } from '../domain/actors.ts';
import { Calendar } from '../domain/calendar.ts';
import { FormDefinition, Formula } from '../forms/definition.ts';
import { Text } from '../forms/text.ts';
import { Catalogue } from './catalogue.ts';
import { Changeable } from './changeable.ts';
import { OutcomeSources } from './outcome-sources.ts';

/** When a milestone is due: `days` calendar days after its anchor; a day off moves to the next business day (domain §2.0). */
export const DueRule = z.discriminatedUnion('after', [
  /** The kick-off day of the project. */
  z.strictObject({ after: z.literal('kickoff'), days: z.int() }),
  /** The day the milestone's stage was entered: the date of the previous gate. */
  z.strictObject({ after: z.literal('stage'), days: z.int() }),
  /** The day another milestone was accepted; the day of the stage if that one was waived. */
  z.strictObject({ after: z.literal('milestone'), milestone: z.string(), days: z.int() }),
  /** The end of a calendar quarter: 0 is the quarter in which the stage was entered. */
  z.strictObject({ after: z.literal('quarter'), quarter: z.int(), days: z.int() }),
]);
export type DueRule = z.infer<typeof DueRule>;

/** A milestone that recurs: how often, and the days (or quarters) between two occurrences. */
export const Recurrence = z.strictObject({ times: z.int().check(z.minimum(2)), every: z.int().check(z.minimum(1)) });
export type Recurrence = z.infer<typeof Recurrence>;

export const MilestoneDefinition = z.strictObject({
  code: z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}$/)),
  title: Text,
  due: DueRule,
  recurs: z.optional(Recurrence),
  /** The milestone whose answers `previous` means in its form; of one that recurs it is the occurrence before. */
  follows: z.optional(z.string()),
  /** Whether the stage's gate waits for it. */
  required: z.boolean(),
  /** The roles whose signatures accept it, in the order in which they are asked. */
  acceptedBy: z.array(Role).check(z.minLength(1)),
  /** One signature more, by this role, if the formula holds for what was submitted (four eyes by amount: domain §4, rule 3). */
  secondSignature: z.optional(z.strictObject({ role: Role, when: Formula })),
  /** Milestones whose signers may not write this one: a visit is not made by who accepted what is visited (domain §4, rule 9). */
  independentOf: z.optional(z.array(z.string())),
  form: FormDefinition,
});
export type MilestoneDefinition = z.infer<typeof MilestoneDefinition>;

/** What has to be true of what was accepted before a gate opens. One that is n/a, since what it looks at was waived, is no hindrance. */
export const GateCondition = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][a-z0-9-]{2,59}$/)),
  /** A formula over accepted answers (`B5.reserves`) and `today`. */
  holds: Formula,
  message: Text,
  /** Where the condition stands, such as "domain §2.3". */
  source: z.string().check(z.minLength(1)),
});
export type GateCondition = z.infer<typeof GateCondition>;

/**
 * What somebody outside the programme says before a gate may open: the funder's no-objection (domain §2.2 S5). Who approves records it; silence
 * is none (domain §4, rule 8).
 */
export const NoObjection = z.strictObject({
  /** The milestone that asks for it; a new version of it asks anew. */
  askedBy: z.string(),
  results: z
    .array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/)),
        title: Text,
        /** Whether the gate may open on it. */
        opens: z.boolean(),
        /** Whether it says nothing without comments. */
        needsComments: z.boolean(),
      }),
    )
    .check(z.minLength(1)),
  /** What is missing as long as none opens the gate. */
  message: Text,
  source: z.string().check(z.minLength(1)),
});
export type NoObjection = z.infer<typeof NoObjection>;

export const GateDefinition = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}$/)),
  title: Text,
  /** The roles whose signatures open it, in the order in which they are asked; each by another person (domain §4, rule 3). */
  signedBy: z.array(Role).check(z.minLength(1)),
  conditions: z.optional(z.array(GateCondition)),
  noObjection: z.optional(NoObjection),
});
export type GateDefinition = z.infer<typeof GateDefinition>;

export const StageDefinition = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/)),
  title: Text,
  /** Days that the stage takes by the programme's plan. */
  days: z.int(),
  milestones: z.array(MilestoneDefinition).check(z.minLength(1)),
  gate: GateDefinition,
});
export type StageDefinition = z.infer<typeof StageDefinition>;

/** One step of reminding: on the `offset`-th day from the clock's day (negative: before). */
export const ReminderStep = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,20}$/)),
  /** `due`: counts calendar days from the due date; `review`: business days from the submission, while it waits for review. */
  clock: z.enum(['due', 'review']),
  offset: z.int(),
  /** Only for milestones that had at least this many days. */
  fromDays: z.optional(z.int()),
  to: z.array(Duty).check(z.minLength(1)),
  /** What it tells; in words by the mail of that name. */
  says: z.enum(['due', 'today', 'overdue', 'escalated', 'suspension-proposed', 'to-review']),
  /** What the case's health is from this step on, until the milestone is submitted. */
  health: z.optional(z.enum(['at_risk', 'overdue'])),
});
export type ReminderStep = z.infer<typeof ReminderStep>;

/** The limits of a programme that are neither a stage's nor a form's. */
export const Limits = z.strictObject({
  /** The fewest characters of a reason for a return, a refusal or a change (domain §4, rule 10). */
  reasonLength: z.int(),
  /** Business days to answer a return (domain §5). */
  returnedBusinessDays: z.int(),
  /** A due date moved further than this many days is the fund manager's decision (domain §4). */
  coordinatorRescheduleDays: z.int(),
  /** Months for which a declaration of interests is good, and for which a tie that has ended still counts (domain §4, rule 2). */
  declarationMonths: z.int(),
  conflictMonths: z.int(),
  /** The most days, the first and the last included, for which a duty is delegated (domain §4, rule 7). */
  delegationDays: z.int(),
  /** The local hour of reminders (domain §5), and the one from which on what is late waits for the next morning. */
  reminderHour: z.int(),
  lastReminderHour: z.int(),
});
export type Limits = z.infer<typeof Limits>;

/** One of a few kinds that the programme tells apart. */
export const Kind = z.strictObject({ id: z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/)), title: Text });
export type Kind = z.infer<typeof Kind>;

/** A programme: everything about it that the engine does not know. A case keeps the version that it was opened with. */
export const Programme = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/)),
  version: z.int().check(z.minimum(1)),
  title: Text,
  calendar: Calendar,
  /** The kinds of project (creation, requalification …) and of holder (public body, developer, association …). */
  projectKinds: z.array(Kind).check(z.minLength(1)),
  holderKinds: z.array(Kind).check(z.minLength(1)),
  stages: z.array(StageDefinition).check(z.minLength(1)),
  /** What the programme knows of its subject; the forms take their choices from it. */
  catalogue: z.optional(Catalogue),
  /** Where its forms say what was achieved. */
  outcomes: z.optional(OutcomeSources),
  /** Which accepted answers a change request may alter. */
  changes: z.optional(z.array(Changeable)),
  reminders: z.array(ReminderStep),
  limits: Limits,
});
export type Programme = z.infer<typeof Programme>;
