import type { Case } from '../../../shared/domain/case.ts';
import { ChangeId } from '../../../shared/domain/changes.ts';
import type { Event, Fact, ReviewComment } from '../../../shared/domain/events.ts';
import { FindingId } from '../../../shared/domain/findings.ts';
import { CaseId, MilestoneKey, OrganisationId, PersonId, Sha256 } from '../../../shared/domain/ids.ts';
import { Instant, LocalDate } from '../../../shared/domain/time.ts';
import type { Language } from '../../../shared/forms/text.ts';
import type { MailTemplate } from '../../../shared/i18n/mails.ts';
import type { StillMissing } from '../../../shared/app/mail/still-missing.ts';
import type { Occasion } from '../../../shared/app/mail/write-mail.ts';
import { currentProgramme } from '../../../shared/programme/registry.ts';

/** How much there is to say: mails have to be readable at both ends. */
export const lengths = ['short', 'long'] as const;
export type Length = (typeof lengths)[number];

/** What is put into a mail of a length. */
type Values = {
  caseId: CaseId;
  milestone: MilestoneKey;
  gate: string;
  names: Record<Language, string>;
  project: Case['project'];
  days: number;
  step: string;
  comments: ReviewComment[];
};

const today = LocalDate.parse('2026-03-02');
const soon = LocalDate.parse('2026-03-03');
const later = LocalDate.parse('2026-06-10');
const longAgo = LocalDate.parse('2025-11-22');
const at = Instant.parse('2026-03-02T09:00:00.000Z');
const hash = Sha256.parse('0'.repeat(64));
const someone = PersonId.parse('3f8a1f6e-8f0e-4a52-9c39-5d7f0f6f2a11');
const absent = PersonId.parse('7c1d0b52-6a3e-4c0e-9f5b-2d8a4e6b1c90');
const reason = 'The supplier delivers four weeks later than agreed.';

const r1 = ChangeId.parse('R1');
const f1 = FindingId.parse('F1');
const holder = { name: 'Y', kind: 'developer' };
const blocking: ReviewComment = { severity: 'fatal', text: reason };

const milestones = currentProgramme.stages.flatMap((stage) => stage.milestones);
const titleLength = (title: Record<Language, string>): number => title.ar.length + title.fr.length + title.en.length;
const longest = milestones.toSorted((a, b) => titleLength(b.title) - titleLength(a.title))[0];
const longestGate = currentProgramme.stages.toSorted(
  (a, b) => titleLength(b.gate.title) - titleLength(a.gate.title),
)[0];

const values: Record<Length, Values> = {
  short: {
    caseId: CaseId.parse('A-1'),
    milestone: MilestoneKey.parse('D1'),
    gate: 'G1',
    names: { ar: 'هند', fr: 'Li', en: 'Jo' },
    project: { title: { fr: 'P' }, zone: 'Z', kind: 'creation', holder },
    days: 1,
    step: 'review-5',
    comments: [],
  },
  long: {
    caseId: CaseId.parse('FZ2-PARC-INDUSTRIEL-AIN-JOHRA-II'),
    milestone: MilestoneKey.parse(`${longest?.code ?? 'D1'}${longest?.recurs === undefined ? '' : '.12'}`),
    gate: longestGate?.gate.id ?? 'G1',
    names: {
      ar: 'فاطمة الزهراء بنت عبد الرحمان العلوي المدغري بنعبد الجليل',
      fr: 'Marie-Élisabeth Benabdeljalil El Alaoui Mdaghri-Fontaine de La Rochefoucauld',
      en: 'Wilhelmina Featherstonehaugh-Cholmondeley Benabdeljalil El Alaoui',
    },
    project: {
      title: {
        ar: 'إعادة تأهيل المنطقة الصناعية عين جوهرة الشطر الثاني مع إحداث مركز للخدمات الاجتماعية لفائدة العاملات والعاملين',
        fr: 'Requalification de la zone industrielle d’Aïn Johra, deuxième tranche, avec un centre de services sociaux pour les travailleuses et travailleurs',
      },
      zone: 'Aïn Johra',
      kind: 'requalification',
      holder,
    },
    days: 100,
    step: 'review-15',
    comments: Array.from({ length: 11 }, () => blocking),
  },
};

/** An event that each mail tells of. A mail without one does not compile. */
const facts: Record<MailTemplate, (values: Values, due: LocalDate) => Fact> = {
  'reminder-due': ({ milestone }, due) => reminder(milestone, 'due-7', due),
  'reminder-today': ({ milestone }) => reminder(milestone, 'due-today', today),
  'reminder-escalated': ({ milestone, days }) => reminder(milestone, 'overdue-7', days === 1 ? yesterday : longAgo),
  'reminder-suspension-proposed': ({ milestone, days }) =>
    reminder(milestone, 'overdue-30', days === 1 ? yesterday : longAgo),
  'reminder-overdue': ({ milestone, days }) => reminder(milestone, 'overdue-3', days === 1 ? yesterday : longAgo),
  'reminder-to-review': ({ milestone, step }, due) => reminder(milestone, step, due),
  'to-review': ({ milestone }) => ({
    type: 'MilestoneEndorsed',
    data: { milestone, version: 1, submission: hash },
  }),
  accepted: ({ milestone }) => ({
    type: 'MilestoneAccepted',
    data: { milestone, version: 1, submission: hash, on: today },
  }),
  returned: ({ milestone, comments }, due) => ({
    type: 'MilestoneReturned',
    data: { milestone, version: 1, submission: hash, reason, comments, due },
  }),
  'waiver-to-decide': ({ milestone }) => ({ type: 'WaiverProposed', data: { milestone, reason } }),
  'waiver-declined': ({ milestone }) => ({ type: 'WaiverDeclined', data: { milestone, reason } }),
  waived: ({ milestone }) => ({ type: 'MilestoneWaived', data: { milestone, reason } }),
  'gate-to-sign': ({ gate }) => ({ type: 'GateSigned', data: { gate, role: 'coordinator' } }),
  'gate-passed': ({ gate }) => ({ type: 'GatePassed', data: { gate, on: today } }),
  'gate-sent-back': ({ gate, milestone }, due) => ({
    type: 'GateSentBack',
    data: { gate, reason, reopened: [{ milestone, due }] },
  }),
  rescheduled: ({ milestone }, due) => ({
    type: 'MilestoneRescheduled',
    data: { milestone, from: today, to: due, reason },
  }),
  'due-dates-recomputed': ({ milestone }, due) => ({
    type: 'DueDatesRecomputed',
    data: { correction: 1, reason, moved: [{ milestone, from: today, to: due }] },
  }),
  'duty-changed': () => ({ type: 'PersonAssigned', data: { duty: 'coordinator', person: someone } }),
  'conflict-declared': (_, due) => ({ type: 'InterestDeclared', data: { interest: 'family', on: today, until: due } }),
  'duty-delegated': (_, due) => ({
    type: 'DelegationMade',
    data: { duty: 'coordinator', person: absent, delegate: someone, firstDay: today, lastDay: due, reason },
  }),
  assigned: () => ({ type: 'PersonAssigned', data: { duty: 'owner', person: someone } }),
  suspended: () => ({ type: 'CaseSuspended', data: { on: today, reason } }),
  resumed: ({ milestone, days }, due) => ({
    type: 'CaseResumed',
    data: { on: today, pausedDays: days, due: [{ milestone, due }], reason },
  }),
  'no-objection-recorded': ({ milestone, days }) => ({
    type: 'NoObjectionRecorded',
    data: { gate: 'G2', milestone, result: days === 1 ? 'granted' : 'granted_with_comments', on: today },
  }),
  'change-to-endorse': () => ({
    type: 'ChangeRequested',
    data: { change: r1, wanted: { kind: 'withdrawal' }, reason },
  }),
  'change-to-decide': () => ({ type: 'ChangeEndorsed', data: { change: r1, reason } }),
  'change-declined': () => ({ type: 'ChangeDeclined', data: { change: r1, reason } }),
  'change-withdrawn': () => ({ type: 'ChangeWithdrawn', data: { change: r1, reason } }),
  'answers-changed': ({ milestone }) => ({
    type: 'AnswersChanged',
    data: { change: r1, milestone, version: 1, cells: [{ at: '/amount', from: 1, to: 2 }] },
  }),
  'stage-reopened': ({ milestone, days }, due) => ({
    type: 'StageReopened',
    data: {
      stage: days === 1 ? 'build' : 'diagnosis',
      on: today,
      left: ['monitoring'],
      gates: [],
      due: [{ milestone, due }],
      reason,
    },
  }),
  'finding-opened': (_, due) => ({
    type: 'FindingOpened',
    data: { finding: f1, severity: 'critical', owner: 'owner', due, text: reason },
  }),
  'finding-answered': () => ({ type: 'FindingAnswered', data: { finding: f1, text: reason } }),
  'finding-closed': () => ({ type: 'FindingClosed', data: { finding: f1, reason } }),
  withdrawn: () => ({ type: 'CaseWithdrawn', data: { on: today, reason } }),
  completed: () => ({ type: 'CaseCompleted', data: { on: today } }),
  'contact-unreachable': opened,
  'contact-missed': opened,
  'contact-closed': opened,
};

function opened({ project }: Pick<Case, 'project'>): Fact {
  return { type: 'CaseOpened', data: { project, organisation: OrganisationId.parse('yasmine'), kickoffOn: today } };
}

const yesterday = LocalDate.parse('2026-03-01');

function reminder(milestone: MilestoneKey, step: string, due: LocalDate): Fact {
  return { type: 'ReminderIssued', data: { milestone, step, due, to: [someone] } };
}

/** Reminders that reach whoever fills in the form say what it still lacks. */
const askingForForm: ReadonlySet<MailTemplate> = new Set(['reminder-due', 'reminder-today', 'reminder-overdue']);
const lacking: Record<Length, StillMissing> = { short: 'everything', long: { answers: 100, files: 11 } };

export type Sample = {
  template: MailTemplate;
  length: Length;
  occasion: Occasion;
  /** The recipient's name in each language. */
  names: Record<Language, string>;
};

/** Every mail with the least and the most that it can have to say. */
export const samples: readonly Sample[] = Object.entries(facts).flatMap(([template, factOf]) =>
  lengths.map((length) =>
    sampleOf(template as MailTemplate, length, factOf(values[length], length === 'short' ? soon : later)),
  ),
);

function sampleOf(template: MailTemplate, length: Length, fact: Fact): Sample {
  const { caseId, names, project } = values[length];
  const programme = { id: currentProgramme.id, version: currentProgramme.version };
  const event: Event = {
    ...fact,
    caseId,
    seq: 12,
    at,
    actor: { id: someone, role: 'coordinator' },
    programme,
    prev: hash,
    hash,
  };
  const c: Case = {
    id: caseId,
    programme,
    version: 12,
    head: hash,
    status: 'open',
    openedAt: at,
    changedAt: at,
    project,
    organisation: OrganisationId.parse('yasmine'),
    kickoffOn: today,
    people: {},
    delegations: {},
    interests: {},
    stages: {},
    milestones: {},
    gates: {},
    findings: {},
    changes: {},
  };
  const missing = askingForForm.has(template) ? lacking[length] : undefined;
  return { template, length, occasion: { event, case: c, programme: currentProgramme, today, missing }, names };
}
