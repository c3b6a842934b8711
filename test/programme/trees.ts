import type { Programme } from '../../shared/programme/definition.ts';

const text = { ar: 'نص', fr: 'Texte', en: 'Text' };

/** A small programme without faults, of another fund and subject: planting trees along a road. */
export function trees(): Programme {
  return {
    id: 'trees',
    version: 1,
    title: text,
    calendar: { zone: 'Africa/Casablanca', weekend: [6, 7], yearly: ['01-01'], dated: [] },
    projectKinds: [{ id: 'road', title: text }],
    holderKinds: [{ id: 'commune', title: text }],
    stages: [
      {
        id: 'plan',
        title: text,
        days: 30,
        milestones: [
          {
            code: 'P1',
            title: text,
            due: { after: 'kickoff', days: 10 },
            required: true,
            acceptedBy: ['coordinator'],
            form: {
              fields: [
                { kind: 'integer', name: 'trees', label: text, required: true, min: 1 },
                {
                  kind: 'list',
                  name: 'rows',
                  label: text,
                  item: text,
                  required: true,
                  min: 1,
                  max: 10,
                  unique: ['side'],
                  fields: [
                    { kind: 'text', name: 'side', label: text, required: true },
                    { kind: 'integer', name: 'count', label: text, required: true, checks: [{ atMost: 'trees' }] },
                  ],
                },
              ],
              derived: [
                { name: 'in_rows', label: text, formula: 'sum(rows.count)' },
                { name: 'left', label: text, formula: 'trees - in_rows' },
              ],
              rules: [
                {
                  name: 'rows-hold-all',
                  severity: 'error',
                  source: 'plan §1',
                  message: { ar: 'نص {left}', fr: 'Texte {left}', en: 'Text {left}' },
                  holds: "left = 0 and count(rows where side = 'north' and count > 0) >= 1",
                  at: 'rows',
                  show: { left: 'left' },
                },
              ],
              evidence: [{ kind: 'map', title: text, min: 1 }],
            },
          },
        ],
        gate: { id: 'G1', title: text, signedBy: ['coordinator'] },
      },
      {
        id: 'planting',
        title: text,
        days: 60,
        milestones: [
          {
            code: 'T1',
            title: text,
            due: { after: 'stage', days: 20 },
            recurs: { times: 2, every: 20 },
            required: true,
            acceptedBy: ['coordinator'],
            form: {
              fields: [
                {
                  kind: 'integer',
                  name: 'planted',
                  label: text,
                  required: true,
                  checks: [{ atMost: 'P1.trees' }, { atLeast: 'previous.planted' }],
                },
              ],
              evidence: [],
            },
          },
        ],
        gate: { id: 'G2', title: text, signedBy: ['fund_manager'] },
      },
    ],
    reminders: [{ id: 'due-1', clock: 'due', offset: -1, to: ['owner'], says: 'due' }],
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
}
