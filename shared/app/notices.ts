import type { Duty } from '../domain/actors.ts';
import { localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import type { Event } from '../domain/events.ts';
import type { PersonId } from '../domain/ids.ts';
import { conflictOf } from '../domain/interests.ts';
import type { Instant } from '../domain/time.ts';
import { type Waiting, waitingOf } from '../domain/waiting.ts';
import type { MailTemplate } from '../i18n/mails.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import type { Programme } from '../programme/definition.ts';

/** Who has to hear of an event by mail, and in which words. */
export type Notice = { template: MailTemplate; to: PersonId };

const holder: Duty[] = ['owner', 'focal_point'];
/** The duties of the programme's own people. */
const programmes: Duty[] = ['coordinator', 'backup_coordinator', 'fund_manager'];
const parties: Duty[] = [...holder, 'coordinator'];

/** The notices of an event, one per person; none for who did it herself, and none where nobody has the duty. */
export function noticesOf(c: Case, event: Event, programme: Programme): Notice[] {
  const notices = [noticeOf(c, event, programme), confirmationOf(c, event)];
  return notices.flatMap((notice) => {
    const to = new Set(notice?.to.filter((person) => person !== event.actor.id));
    return notice === undefined ? [] : [...to].map((person) => ({ template: notice.template, to: person }));
  });
}

type Told = { template: MailTemplate; to: readonly PersonId[] };

/** Their mail slots, held back or not: a replayed event makes the same ones. Slots go to SES as tags, which hold only letters, digits, `-` and `_`. */
export function slotsOf(notices: readonly Notice[], event: Event, at: MailSlot['at'], heldUntil?: Instant): MailSlot[] {
  const state = heldUntil === undefined ? 'queued' : 'held';
  return notices.map(({ template, to }) => ({
    caseId: event.caseId,
    slot: `${inOrder(event.seq)}-${template}-${to}`,
    to,
    seq: event.seq,
    template,
    state,
    at,
    ...(heldUntil !== undefined && { heldUntil }),
    steps: [{ state, at }],
  }));
}

/** What is told about mail that does not reach a person, in which words; once for each `occasion`. */
export type ContactNews = {
  template: MailTemplate & `contact-${string}`;
  person: PersonId;
  occasion: string | number;
};

/** The slot that tells somebody of a case that mail does not reach a person of it. It is about the case as such. */
export function contactNotice(
  caseId: MailSlot['caseId'],
  { template, person, occasion }: ContactNews,
  to: PersonId,
  at: Instant,
): MailSlot {
  const seq = 1;
  const slot = `${template}-${person}-${occasion}-${to}`;
  return { caseId, slot, to, seq, template, state: 'queued', at, steps: [{ state: 'queued', at }] };
}

/** Whether a mail tells of one that did not arrive. */
export function isContactNotice({ template }: Pick<MailSlot, 'template'>): boolean {
  return template.startsWith('contact-');
}

/** So that a case's mails are listed in the order of what they tell of. */
const inOrder = (seq: number): string => String(seq).padStart(5, '0');

function noticeOf(c: Case, event: Event, programme: Programme): Told | undefined {
  const having = (duties: readonly Duty[]) => havingOf(c, duties);
  const asked = (what: Waiting['what'], which: string) =>
    waitingOf(c, programme, localDateOf(programme.calendar, event.at))
      .filter((w) => w.what === what && subjectOf(w) === which)
      .flatMap((w) => w.for ?? []);
  switch (event.type) {
    case 'ReminderIssued':
      return { template: reminderTemplate(event.data.step, programme), to: event.data.to };
    case 'MilestoneSubmitted':
    case 'MilestoneEndorsed':
      return { template: 'to-review', to: asked('review', event.data.milestone) };
    case 'MilestoneAccepted':
      return { template: 'accepted', to: having(holder) };
    case 'MilestoneReturned':
      return { template: 'returned', to: having(holder) };
    case 'WaiverProposed':
      return { template: 'waiver-to-decide', to: asked('waiver', event.data.milestone) };
    case 'WaiverDeclined':
      return { template: 'waiver-declined', to: having(parties) };
    case 'MilestoneWaived':
      return { template: 'waived', to: having(parties) };
    case 'GateSigned':
      return { template: 'gate-to-sign', to: asked('gate', event.data.gate) };
    case 'NoObjectionRecorded':
      return { template: 'no-objection-recorded', to: having(parties) };
    case 'GatePassed':
      return { template: 'gate-passed', to: having(parties) };
    case 'GateSentBack':
      return { template: 'gate-sent-back', to: having(parties) };
    case 'MilestoneRescheduled':
      return { template: 'rescheduled', to: having(parties) };
    case 'DueDatesRecomputed':
      return c.status === 'open' ? { template: 'due-dates-recomputed', to: having(parties) } : undefined;
    case 'InterestDeclared': {
      const isInDuty = programmes.some((duty) => c.people[duty] === event.actor.id);
      if (event.data.interest === 'none' || !isInDuty) return undefined;
      return { template: 'conflict-declared', to: having(programmes) };
    }
    case 'PersonAssigned':
      return event.data.person === null ? undefined : { template: 'assigned', to: [event.data.person] };
    case 'DelegationMade':
      return { template: 'duty-delegated', to: [event.data.delegate] };
    case 'DelegationBegun':
      return {
        template: 'duty-changed',
        to: [event.data.person, ...having(parties)].filter(isNot(event.data.delegate)),
      };
    case 'DelegationEnded': {
      const { person, delegate, wasBegun } = event.data;
      return { template: 'duty-changed', to: [person, delegate, ...(wasBegun ? having(parties) : [])] };
    }
    case 'CaseSuspended':
      return { template: 'suspended', to: having(parties) };
    case 'CaseResumed':
      return { template: 'resumed', to: having(parties) };
    case 'CaseWithdrawn':
      return { template: 'withdrawn', to: having(parties) };
    case 'CaseCompleted':
      return { template: 'completed', to: having(parties) };
    case 'ChangeRequested':
    case 'ChangeEndorsed': {
      const isAsked = event.type === 'ChangeRequested' && event.actor.role === 'holder';
      return { template: isAsked ? 'change-to-endorse' : 'change-to-decide', to: asked('change', event.data.change) };
    }
    case 'ChangeDeclined':
      return { template: 'change-declined', to: having(parties) };
    case 'ChangeWithdrawn':
      return { template: 'change-withdrawn', to: having(['coordinator', 'fund_manager']) };
    case 'AnswersChanged':
      return { template: 'answers-changed', to: having(parties) };
    case 'StageReopened':
      return { template: 'stage-reopened', to: having(parties) };
    case 'FindingOpened':
      return { template: 'finding-opened', to: having([event.data.owner, 'coordinator']) };
    case 'FindingAnswered':
      return { template: 'finding-answered', to: [...openerOf(c, event.data.finding), ...having(['coordinator'])] };
    case 'FindingClosed':
      return { template: 'finding-closed', to: having([...ownerOf(c, event.data.finding), 'coordinator']) };
    case 'ChangeApproved': // Told by what follows from it.
    case 'CaseOpened':
    case 'StageEntered': // Told by the assignment and by the gate before it.
      return undefined;
  }
}

/** The other parties hear of a duty that changed hands; not of those that were given when the case was opened (domain §5). */
function confirmationOf(c: Case, { type, data, at }: Event): Told | undefined {
  if (type !== 'PersonAssigned' || at === c.openedAt) return undefined;
  return { template: 'duty-changed', to: havingOf(c, parties).filter(isNot(data.person)) };
}

function subjectOf(waiting: Waiting): string | undefined {
  if ('milestone' in waiting) return waiting.milestone;
  if ('gate' in waiting) return waiting.gate;
  return 'change' in waiting ? waiting.change : undefined;
}

function ownerOf(c: Case, finding: string): Duty[] {
  const owner = c.findings[finding]?.owner;
  return owner === undefined ? [] : [owner];
}

function openerOf(c: Case, finding: string): PersonId[] {
  const opener = c.findings[finding]?.openedBy;
  return opener === undefined ? [] : [opener];
}

const isNot = (one: PersonId | null) => (person: PersonId) => person !== one;

const havingOf = (c: Case, duties: readonly Duty[]): PersonId[] =>
  duties.flatMap((duty) => c.people[duty] ?? []).filter((person) => !conflictOf(c, person));

function reminderTemplate(id: string, programme: Programme): MailTemplate {
  const step = programme.reminders.find((reminder) => reminder.id === id);
  return `reminder-${step?.says ?? 'due'}`;
}
