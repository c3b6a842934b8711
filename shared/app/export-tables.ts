import type { AdministrationRecord } from '../domain/administration/record.ts';
import type { Approval } from '../domain/approvals.ts';
import type { Exception } from '../domain/exceptions.ts';
import type { CaseId } from '../domain/ids.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import type { Subject, TimelineEntry, ValueChange } from '../domain/timeline.ts';
import type { Json } from '../forms/json.ts';
import { isRecord } from '../forms/scope.ts';
import type { CaseCard } from '../domain/case-card.ts';
import type { EventCard, FindingCard } from '../ports.ts';
import type { RegisteredEvidence } from './evidence-register.ts';
import { fewestPersons } from './outcomes-table.ts';
import type { Cell, ExportTable } from './write-csv.ts';

type Cells<Item> = Readonly<Record<string, (item: Item) => Cell>>;

/** A table with a line for each item: what stands under each column. */
function tableOf<Item>(cells: Cells<Item>): ExportTable<Item> {
  return { columns: Object.keys(cells), lines: (item) => [Object.values(cells).map((cell) => cell(item))] };
}

const acting: Cells<Pick<TimelineEntry, 'actor'>> = {
  person: ({ actor }) => actor.id,
  role: ({ actor }) => actor.role,
  on_behalf_of: ({ actor }) => actor.onBehalfOf,
  in_place_of: ({ actor }) => actor.inPlaceOf,
};

const subject: Cells<{ about: Subject }> = {
  milestone: ({ about }) => about.milestone,
  gate: ({ about }) => about.gate,
  finding: ({ about }) => about.finding,
  duty: ({ about }) => about.duty,
  change: ({ about }) => about.change,
  stage: ({ about }) => about.stage,
};

type Line = TimelineEntry & { change: ValueChange | undefined };
const changeTable = tableOf<Line>({
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  event: ({ type }) => type,
  ...acting,
  ...subject,
  version: ({ submission }) => submission?.version,
  value: ({ change }) => change?.pointer,
  before: ({ change }) => inCell(change?.before, change?.pointer),
  after: ({ change }) => inCell(change?.after, change?.pointer),
  reason: ({ reason }) => reason,
  hash: ({ hash }) => hash,
});
/** A line for every value that an event changed, or one for the event if it changed none. */
export const timelineTable: ExportTable<TimelineEntry> = {
  columns: changeTable.columns,
  lines: (entry) =>
    (entry.changes.length === 0 ? [undefined] : entry.changes).flatMap((change) =>
      changeTable.lines({ ...entry, change }),
    ),
};

export const exceptionsTable = tableOf<Exception & { caseId: CaseId }>({
  case: ({ caseId }) => caseId,
  kind: ({ kind }) => kind,
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  ...acting,
  ...subject,
  days: ({ days }) => days,
  from: ({ from }) => from,
  to: ({ to }) => to,
  others: ({ others }) => others.join(' '),
  reason: ({ reason }) => reason,
});

const ofCase: Cells<CaseCard> = {
  case: ({ caseId }) => caseId,
  title_ar: ({ title }) => title.ar,
  title_fr: ({ title }) => title.fr,
  title_en: ({ title }) => title.en,
  zone: ({ zone }) => zone,
  organisation: ({ organisation }) => organisation,
  status: ({ status }) => status,
  stage: ({ stage }) => stage,
  health: ({ health }) => health,
  next_milestone: ({ nextDue }) => nextDue?.milestone,
  next_due: ({ nextDue }) => nextDue?.due,
  waiting: ({ waiting }) => waiting.length,
  changed_at: ({ changedAt }) => changedAt,
  version: ({ version }) => version,
};
export const casesTable = tableOf(ofCase);

const ofEvent: Cells<EventCard> = {
  case: ({ caseId }) => caseId,
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  event: ({ type }) => type,
  ...acting,
};
export const eventsTable = tableOf(ofEvent);

/** What was drawn, with all that has to be known to draw it again. */
export type Sampled<T> = {
  method: string;
  seed: string;
  population: number;
  digest: string;
  key: string;
  stratum: string;
  rank: string;
  value: T;
};

function sampleTable<T>(drawn: Cells<T>): ExportTable<Sampled<T>> {
  const ofValue = Object.entries(drawn).map(([name, cell]) => [name, ({ value }: Sampled<T>) => cell(value)] as const);
  return tableOf<Sampled<T>>({
    method: ({ method }) => method,
    seed: ({ seed }) => seed,
    population: ({ population }) => population,
    digest: ({ digest }) => digest,
    key: ({ key }) => key,
    stratum: ({ stratum }) => stratum,
    rank: ({ rank }) => rank,
    ...Object.fromEntries(ofValue),
  });
}
export const caseSampleTable = sampleTable(ofCase);
export const eventSampleTable = sampleTable(ofEvent);

export const evidenceTable = tableOf<RegisteredEvidence>({
  milestone: ({ milestone }) => milestone,
  version: ({ version }) => version,
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  ...acting,
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  media_type: ({ mediaType }) => mediaType,
  bytes: ({ bytes }) => bytes,
  sha256: ({ sha256 }) => sha256,
  taken_on: ({ takenOn }) => takenOn,
  place: ({ place }) => place,
});

export const approvalsTable = tableOf<Approval>({
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  milestone: ({ milestone }) => milestone,
  gate: ({ gate }) => gate,
  version: ({ version }) => version,
  hash: ({ hash }) => hash,
  submitted_by: ({ submittedBy }) => submittedBy,
  on_behalf: ({ onBehalf }) => (onBehalf === true ? 'yes' : undefined),
  signatories: ({ signatories }) => signatories.map(({ by, role, at }) => `${by} (${role}, ${at})`).join(' | '),
  from: ({ from }) => from,
  on: ({ on }) => on,
  delay_days: ({ delayDays }) => delayDays,
  due: ({ due }) => due,
  days_after_due: ({ daysAfterDue }) => daysAfterDue,
});

export const findingsTable = tableOf<FindingCard>({
  case: ({ caseId }) => caseId,
  finding: ({ finding }) => finding,
  status: ({ status }) => status,
  severity: ({ severity }) => severity,
  milestone: ({ about }) => about,
  owner: ({ owner }) => owner,
  due: ({ due }) => due,
  last_by: ({ by }) => by,
  last_at: ({ at }) => at,
  last_seq: ({ seq }) => seq,
});

/** A mail a line, with everything that became of it; to whom is a person's key, which is all that is kept. */
export const mailsTable = tableOf<MailSlot>({
  case: ({ caseId }) => caseId,
  slot: ({ slot }) => slot,
  seq: ({ seq }) => seq,
  template: ({ template }) => template,
  to: ({ to }) => to,
  language: ({ language }) => language,
  wording: ({ wording }) => wording,
  state: ({ state }) => state,
  at: ({ at }) => at,
  why: ({ why }) => why,
  message_id: ({ messageId }) => messageId,
  held_until: ({ heldUntil }) => heldUntil,
  digest: ({ digest }) => digest && `${digest.kind} ${digest.day}`,
  steps: ({ steps = [] }) =>
    steps.map(({ state, at, why }) => `${state} (${why === undefined ? at : `${at}, ${why}`})`).join(' | '),
});

/** A record of the log of administration a line: who did what to whose account, as far as that kind of deed has it. */
export const accountsTable = tableOf<AdministrationRecord>({
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  event: ({ type }) => type,
  person: ({ actor }) => actor.id,
  role: ({ actor }) => actor.role,
  account: ({ data }) => data.person,
  organisation: ({ data }) => ('organisation' in data ? data.organisation : undefined),
  from_role: ({ data }) => ('from' in data ? data.from : undefined),
  to_role: ({ data }) => ('to' in data ? data.to : 'role' in data ? data.role : undefined),
  starts_on: ({ data }) => ('startsOn' in data ? data.startsOn : undefined),
  fields: ({ data }) => ('fields' in data ? data.fields.join(' ') : undefined),
  reason: ({ data }) => ('reason' in data ? data.reason : undefined),
  hash: ({ hash }) => hash,
});

/** A value of a case as text; women and men are hidden where they are few. */
function inCell(value: Json | undefined, pointer = ''): Cell {
  if (typeof value === 'number' && countsOneSex(pointer)) return shown(value);
  if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value, (_name, part: unknown) => withoutFew(part));
}

const countsOneSex = (pointer: string): boolean => /\/[fm]$/.test(pointer);
const shown = <T>(persons: T): T | string =>
  typeof persons === 'number' && persons < fewestPersons ? `<${fewestPersons}` : persons;

/** A headcount, or a change of one sex's part of it, without what would tell of few. */
function withoutFew(part: unknown): unknown {
  if (!isRecord(part)) return part;
  const { f, m, at, from, to } = part;
  if (typeof f === 'number' && typeof m === 'number') return { f: shown(f), m: shown(m) };
  if (typeof at === 'string' && countsOneSex(at)) return { ...part, from: shown(from), to: shown(to) };
  return part;
}
