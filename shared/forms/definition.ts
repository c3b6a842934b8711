import * as z from 'zod/mini';
import { Text } from './text.ts';

/** The key of a field in its record. */
const FieldName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));

/** A stable code: of a choice, a kind of evidence, a rule. */
const Code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/));

/** Errors refuse a submission; warnings are shown to holder and reviewer and never block. */
export const Severity = z.enum(['error', 'warning']);
export type Severity = z.infer<typeof Severity>;

/**
 * Names another answer: `emp` in the same record or one around it, `emp.f` a part of it (`emp.total` the sum of a
 * headcount), `B2.service_order_on` an accepted milestone's, `previous.physical` the last accepted occurrence's.
 */
const Reference = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/));

/** A day: today, another answer, or either moved by days. */
const DayOperand = z.union([Reference, z.strictObject({ day: Reference, plusDays: z.int() })]);

/** Something that must hold between an answer and a limit. A limit that is not there (yet) is no hindrance. */
export const Check = z.union([
  z.strictObject({ atMost: z.union([z.number(), Reference]), severity: z.optional(Severity) }),
  z.strictObject({ atLeast: z.union([z.number(), Reference]), severity: z.optional(Severity) }),
  z.strictObject({ notAfter: DayOperand, severity: z.optional(Severity) }),
  z.strictObject({ notBefore: DayOperand, severity: z.optional(Severity) }),
  /** Not older than so many months before today. */
  z.strictObject({ withinMonths: z.int(), severity: z.optional(Severity) }),
]);
export type Check = z.infer<typeof Check>;

/** A formula over the answers, as a person writes it: `max(0, needed - existing)`; see `formula.ts`. */
export const Formula = z.string().check(z.minLength(1), z.maxLength(500));

/** Always, never, or only when the formula holds. */
const Required = z.union([z.boolean(), z.strictObject({ when: Formula })]);

const base = {
  name: FieldName,
  label: Text,
  help: z.optional(Text),
  required: Required,
  checks: z.optional(z.array(Check)),
};

/** A value that is calculated and never typed; a division by zero gives none ("n/a"). */
export const Derived = z.strictObject({
  name: FieldName,
  label: Text,
  unit: z.optional(Text),
  /** An amount, in centimes as the answers that it is calculated from. */
  money: z.optional(z.literal(true)),
  formula: Formula,
  checks: z.optional(z.array(Check)),
});
export type Derived = z.infer<typeof Derived>;

export const Option = z.strictObject({ value: Code, label: Text });
export type Option = z.infer<typeof Option>;

const TextField = z.strictObject({
  ...base,
  kind: z.literal('text'),
  /** Fewest and most characters; 200 if not said. */
  min: z.optional(z.int()),
  max: z.optional(z.int()),
  /** More than one line. */
  long: z.optional(z.boolean()),
});
const EmailField = z.strictObject({ ...base, kind: z.literal('email') });
const IntegerField = z.strictObject({
  ...base,
  kind: z.literal('integer'),
  unit: z.optional(Text),
  min: z.optional(z.int()),
  max: z.optional(z.int()),
});
const DecimalField = z.strictObject({
  ...base,
  kind: z.literal('decimal'),
  unit: z.optional(Text),
  min: z.optional(z.number()),
  /** The value must be greater than this. */
  above: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Most digits after the point; 2 if not said. */
  decimals: z.optional(z.int()),
});
/** 0 to 100 with one decimal. */
const PercentField = z.strictObject({
  ...base,
  kind: z.literal('percent'),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
});
/** Whole centimes of a dirham, never negative. */
const MoneyField = z.strictObject({
  ...base,
  kind: z.literal('money'),
  min: z.optional(z.int()),
  max: z.optional(z.int()),
});
const DateField = z.strictObject({ ...base, kind: z.literal('date') });
/** A time of day, `HH:MM`. */
const TimeField = z.strictObject({
  ...base,
  kind: z.literal('time'),
  min: z.optional(z.string()),
  max: z.optional(z.string()),
});
/** Opening hours `{ from, to }`; an end not after its start lies on the next day. */
const HoursField = z.strictObject({ ...base, kind: z.literal('hours') });
const ChoiceField = z.strictObject({
  ...base,
  kind: z.literal('choice'),
  options: z.array(Option).check(z.minLength(1)),
});
/** Several of the options, each at most once. */
const ChoicesField = z.strictObject({
  ...base,
  kind: z.literal('choices'),
  options: z.array(Option).check(z.minLength(1)),
  min: z.optional(z.int()),
});
const BooleanField = z.strictObject({ ...base, kind: z.literal('boolean'), mustBeTrue: z.optional(z.literal(true)) });
/** Women and men, `{ f, m }`; the total is derived and never typed. */
const HeadcountField = z.strictObject({ ...base, kind: z.literal('headcount'), max: z.optional(z.int()) });
/** One attached file, by its SHA-256; it is attached as evidence of the kind that the field is named. */
const FileField = z.strictObject({ ...base, kind: z.literal('file') });
const Group = z.strictObject({
  ...base,
  kind: z.literal('group'),
  derived: z.optional(z.array(Derived)),
});
const List = z.strictObject({
  ...base,
  kind: z.literal('list'),
  /** What one record is called: "session", "measure". */
  item: Text,
  min: z.int(),
  max: z.int(),
  /** Fields whose values together may occur in only one record. */
  unique: z.optional(z.array(FieldName)),
  derived: z.optional(z.array(Derived)),
});

const Leaf = z.discriminatedUnion('kind', [
  TextField,
  EmailField,
  IntegerField,
  DecimalField,
  PercentField,
  MoneyField,
  DateField,
  TimeField,
  HoursField,
  ChoiceField,
  ChoicesField,
  BooleanField,
  HeadcountField,
  FileField,
]);

/** What a form asks; `kind` says what an answer looks like; groups and lists have fields of their own. */
export type Field =
  z.infer<typeof Leaf> | (z.infer<typeof Group> & { fields: Field[] }) | (z.infer<typeof List> & { fields: Field[] });
const fields: z.ZodMiniType<Field[]> = z.lazy(() => z.array(Field));
export const Field = z.discriminatedUnion('kind', [Leaf, z.extend(Group, { fields }), z.extend(List, { fields })]);
export type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

export const MediaType = z.enum([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);
export type MediaType = z.infer<typeof MediaType>;

/** Files that prove what a form claims. */
export const EvidenceRequirement = z.strictObject({
  kind: Code,
  title: Text,
  help: z.optional(Text),
  /** Fewest files; 0 where they are welcome but not asked. */
  min: z.int().check(z.minimum(0)),
  /** The media types that prove this; all if not said. */
  accepts: z.optional(z.array(MediaType)),
  /** Photos carry the day they were taken and a place (domain §2.0). */
  photo: z.optional(z.literal(true)),
  /** Holds names of persons: not for every reader. */
  restricted: z.optional(z.literal(true)),
});
export type EvidenceRequirement = z.infer<typeof EvidenceRequirement>;

/** A rule across fields or milestones: a named formula that must hold, with where it comes from. */
export const Rule = z.strictObject({
  /** Also the code of the issue it raises. */
  name: z.string().check(z.regex(/^[a-z][a-z0-9-]{2,59}$/)),
  severity: Severity,
  /** Where the rule stands, such as "domain §3.3". */
  source: z.string().check(z.minLength(1)),
  message: Text,
  /** The list whose every record must obey; the form as a whole if not said. */
  each: z.optional(Reference),
  holds: Formula,
  /** The field to blame. */
  at: Reference,
  /** Values for the message's `{placeholders}`; they come as written words, so a message has no plurals. */
  show: z.optional(z.record(FieldName, Formula)),
});
export type Rule = z.infer<typeof Rule>;

/** A form. Every form also has the common header (`header.ts`): a summary and a declaration that it is true. */
export const FormDefinition = z.strictObject({
  fields: z.array(Field),
  evidence: z.array(EvidenceRequirement),
  derived: z.optional(z.array(Derived)),
  rules: z.optional(z.array(Rule)),
});
export type FormDefinition = z.infer<typeof FormDefinition>;
