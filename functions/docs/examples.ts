import type { Action } from '../../shared/domain/permissions.ts';

const reason = 'The supplier delivers four weeks later than agreed.';

/** What one might send; the tests hold each against the schema of its row. */
const examples: Partial<Record<Action, unknown>> = {
  'open-case': {
    caseId: 'FZ1-TAWFIK-JADIDA',
    project: {
      title: { fr: 'Parc Tawfik Jadida' },
      zone: 'Bouskoura',
      kind: 'creation',
      holder: { name: 'Yasmine Group', kind: 'developer' },
    },
    organisation: 'yasmine',
    kickoffOn: '2026-03-02',
    interest: 'none',
  },
  'declare-interest': { interest: 'contract', endsOn: '2025-06-30' },
  'assign-person': { person: '3f8a1f6e-8f0e-4a52-9c39-5d7f0f6f2a11' },
  'delegate-duty': {
    delegate: '3f8a1f6e-8f0e-4a52-9c39-5d7f0f6f2a11',
    firstDay: '2026-07-20',
    lastDay: '2026-08-14',
    reason: 'The coordinator is on her annual leave.',
  },
  'end-delegation': {},
  'accept-milestone': { version: 1 },
  'return-milestone': {
    version: 1,
    reason: 'Two firms have left out their temporary staff.',
    comments: [{ severity: 'fatal', pointer: '/values/emp', text: 'Please count temporary staff too.' }],
  },
  'propose-waiver': { reason },
  'decide-waiver': { granted: true, reason },
  'reschedule-milestone': { due: '2026-06-15', reason },
  'sign-gate': {},
  'send-gate-back': { milestones: ['D2'], reason: 'The profile does not cover the second site.' },
  'suspend-case': { reason: 'The works stand still until the permit is renewed.' },
  'resume-case': { reason: 'The permit was renewed on the tenth of the month.' },
  'withdraw-case': { reason: 'The holder has given up the project.' },
  'record-no-objection': {
    result: 'granted_with_comments',
    on: '2026-06-15',
    comments: 'The night line needs a second stop at the gate.',
  },
  'request-change': {
    change: { kind: 'answers', milestone: 'S5', cells: [{ at: '/procurement/0/amount', to: 1_250_000_00 }] },
    reason,
  },
  'endorse-change': { endorsed: true, reason: 'The offers that came in leave no cheaper way.' },
  'decide-change': { granted: true, reason: 'The reserve of the fund covers the difference.' },
  'withdraw-change': { reason: 'A cheaper offer has come in meanwhile.' },
  'open-finding': {
    severity: 'critical',
    about: 'B1',
    owner: 'owner',
    due: '2026-06-15',
    text: 'No record shows who opened the bids.',
  },
  'answer-finding': { text: 'The minutes of the opening of bids are attached to B1.' },
  'close-finding': { reason: 'The minutes were read and name everybody present.' },
  'correct-calendar': {
    holidays: ['2027-03-11', '2027-03-12'],
    workingDays: ['2027-03-10'],
    reason: 'The moon was sighted on the evening of the tenth of March.',
  },
  'manage-people': {
    name: 'Nadia Berrada',
    email: 'nadia.berrada@yasmine-group.example',
    language: 'fr',
    role: 'holder',
    organisation: 'yasmine',
  },
  'correct-person': {
    name: 'Nadia Berrada',
    email: 'n.berrada@yasmine-group.example',
    language: 'ar',
    reason: 'Her address at the firm has changed.',
  },
  'deactivate-person': { reason: 'She left the fund at the end of the month.' },
  'reactivate-person': { reason: 'She is back from her leave of a year.' },
  'ask-role-change': { role: 'fund_manager', reason: 'Appointed by the board on the second of the month.' },
  'confirm-role-change': { role: 'fund_manager' },
  'cancel-role-change': { reason: 'The board has not yet met on this.' },
};

export function exampleOf(action: Action): unknown {
  return examples[action];
}
