import { LocalDate } from '../../shared/domain/time.ts';
import type { FormDefinition } from '../../shared/forms/definition.ts';
import type { Text } from '../../shared/forms/text.ts';
import type { DueRule, MilestoneDefinition, Programme } from '../../shared/programme/definition.ts';

const called = (name: string): Text => ({ ar: name, fr: name, en: name });

/** The common header, one number that raises a warning below ten, and one that may be left out. */
const form: FormDefinition = {
  fields: [
    {
      kind: 'integer',
      name: 'riders',
      label: called('riders'),
      required: true,
      min: 0,
      checks: [{ atLeast: 10, severity: 'warning' }],
    },
    { kind: 'integer', name: 'seats', label: called('seats'), required: false, min: 0 },
  ],
  evidence: [],
};

type Rest = Partial<
  Pick<MilestoneDefinition, 'recurs' | 'required' | 'acceptedBy' | 'secondSignature' | 'independentOf'>
>;
function milestone(code: string, due: DueRule, rest: Rest = {}): MilestoneDefinition {
  return { code, title: called(code), due, required: true, acceptedBy: ['coordinator'], form, ...rest };
}

/**
 * Night buses for an industrial zone: three short stages with one milestone of every sort. `A3` is optional, `A2` takes two roles, `W2`
 * recurs by days and `V1` by quarters, `V2` counts from `W1`, `V3` takes two persons of one role; the first gate has one signature.
 */
export const nightBuses: Programme = {
  id: 'night-buses',
  version: 3,
  title: called('Night buses'),
  calendar: {
    zone: 'Africa/Casablanca',
    weekend: [6, 7],
    yearly: ['01-01', '01-11', '01-14', '05-01', '07-30', '08-14', '08-20', '08-21', '10-31', '11-06', '11-18'],
    dated: ['2026-03-20', '2026-05-27', '2026-05-28', '2026-06-17'].map((day) => LocalDate.parse(day)),
  },
  projectKinds: [{ id: 'bus_line', title: called('Bus line') }],
  holderKinds: [{ id: 'association', title: called('Association') }],
  stages: [
    {
      id: 'survey',
      title: called('Survey'),
      days: 60,
      milestones: [
        milestone('A1', { after: 'kickoff', days: 10 }),
        milestone('A2', { after: 'kickoff', days: 50 }, { acceptedBy: ['coordinator', 'fund_manager'] }),
        milestone('A3', { after: 'stage', days: 20 }, { required: false }),
      ],
      gate: { id: 'GA', title: called('Gate A'), signedBy: ['coordinator'] },
    },
    {
      id: 'works',
      title: called('Works'),
      days: 60,
      milestones: [
        milestone(
          'W1',
          { after: 'stage', days: 30 },
          { secondSignature: { role: 'fund_manager', when: 'riders >= 5000' } },
        ),
        milestone('W2', { after: 'stage', days: 20 }, { recurs: { times: 3, every: 20 } }),
      ],
      gate: {
        id: 'GB',
        title: called('Gate B'),
        signedBy: ['coordinator', 'fund_manager'],
        conditions: [
          { name: 'somebody-rides', holds: 'W1.riders > 0', message: called('nobody rides'), source: 'domain §2.0' },
        ],
      },
    },
    {
      id: 'service',
      title: called('Service'),
      days: 200,
      milestones: [
        milestone('V1', { after: 'quarter', quarter: 0, days: 20 }, { recurs: { times: 2, every: 1 } }),
        milestone('V2', { after: 'milestone', milestone: 'W1', days: 100 }, { independentOf: ['W1'] }),
        milestone('V3', { after: 'stage', days: 60 }, { acceptedBy: ['coordinator', 'coordinator'] }),
      ],
      gate: {
        id: 'GC',
        title: called('Closing'),
        signedBy: ['coordinator', 'fund_manager'],
        noObjection: {
          askedBy: 'V2',
          results: [
            { id: 'granted', title: called('granted'), opens: true, needsComments: false },
            { id: 'granted_but', title: called('granted, but'), opens: true, needsComments: true },
            { id: 'refused', title: called('refused'), opens: false, needsComments: true },
          ],
          message: called('no-objection is missing'),
          source: 'domain §2.2',
        },
      },
    },
  ],
  changes: [
    { kind: 'actual', answers: ['W1.riders'] },
    { kind: 'budget', answers: ['W1.seats'] },
  ],
  // Not in the order of their days: nothing may depend on it.
  reminders: [
    { id: 'review-15', clock: 'review', offset: 15, to: ['fund_manager'], says: 'to-review' },
    { id: 'review-5', clock: 'review', offset: 5, to: ['coordinator'], says: 'to-review' },
    { id: 'review-10', clock: 'review', offset: 10, to: ['coordinator', 'backup_coordinator'], says: 'to-review' },
    {
      id: 'overdue-30',
      clock: 'due',
      offset: 30,
      to: ['fund_manager', 'legal_representative'],
      says: 'suspension-proposed',
      health: 'overdue',
    },
    { id: 'due-30', clock: 'due', offset: -30, fromDays: 45, to: ['owner', 'focal_point'], says: 'due' },
    { id: 'due-14', clock: 'due', offset: -14, to: ['owner', 'focal_point'], says: 'due' },
    { id: 'due-7', clock: 'due', offset: -7, to: ['owner', 'focal_point'], says: 'due' },
    { id: 'due-3', clock: 'due', offset: -3, to: ['owner', 'focal_point'], says: 'due' },
    { id: 'due-1', clock: 'due', offset: -1, to: ['owner', 'focal_point'], says: 'due' },
    { id: 'due-today', clock: 'due', offset: 0, to: ['owner'], says: 'today' },
    { id: 'overdue-1', clock: 'due', offset: 1, to: ['owner', 'coordinator'], says: 'overdue' },
    { id: 'overdue-3', clock: 'due', offset: 3, to: ['owner', 'coordinator'], says: 'overdue' },
    { id: 'overdue-7', clock: 'due', offset: 7, to: ['director', 'coordinator'], says: 'escalated', health: 'at_risk' },
    { id: 'overdue-15', clock: 'due', offset: 15, to: ['fund_manager'], says: 'escalated', health: 'overdue' },
  ],
  limits: {
    reasonLength: 20,
    returnedBusinessDays: 10,
    coordinatorRescheduleDays: 30,
    declarationMonths: 12,
    conflictMonths: 24,
    delegationDays: 30,
    reminderHour: 9,
    lastReminderHour: 18,
  },
};
