import { describe, expect, test } from 'vitest';
import { type Actor, Role } from '../../shared/domain/actors.ts';
import type { Case } from '../../shared/domain/case.ts';
import { Command, type CommandType, decide } from '../../shared/domain/decide.ts';
import { type Action, isEverPermitted, isPermitted, permissions } from '../../shared/domain/permissions.ts';
import { content, delegated, delegationBegun, project, reason, underWay } from './deeds.ts';
import { adil, amina, asma, badr, chaima, farid, hind, rival, system } from './people.ts';
import { nightBuses } from './programme.ts';
import { caseId, caseOf, on } from './specification.ts';

/** Everybody that a person can be to a case, in the order of the columns below. */
const columns: readonly (readonly [string, Actor])[] = [
  ['its holder', hind],
  ['another holder', rival],
  ['its coordinator', asma],
  ['its backup', badr],
  ['another coordinator', chaima],
  ['a fund manager', farid],
  ['an auditor', adil],
  ['an administrator', amina],
  ['the workflow', system],
];

/** Who may do what (domain §4), written down a second time: a change of one table has to be meant in the other. */
const matrix = {
  //                     H h C b c F A a W
  'open-case': /*     */ '. . x x x x . . .',
  'declare-interest': /**/ '. . x x x x . . .',
  'assign-person': /* */ '. . x x . x . . .',
  'delegate-duty': /* */ '. . x x . x . . .',
  'end-delegation': /**/ '. . x x . x . . .',
  'enter-stage': /*   */ '. . . . . . . . x',
  'submit-milestone': /**/ 'x . x x . . . . .',
  'accept-milestone': /**/ '. . x x . x . . .',
  'return-milestone': /**/ '. . x x . x . . .',
  'propose-waiver': /**/ 'x . x x . . . . .',
  'decide-waiver': /* */ '. . . . . x . . .',
  'sign-gate': /*     */ '. . x x . x . . .',
  'send-gate-back': /**/ '. . x x . x . . .',
  'reschedule-milestone': '. . x x . x . . .',
  'suspend-case': /*  */ '. . . . . x . . .',
  'resume-case': /*   */ '. . . . . x . . .',
  'withdraw-case': /* */ '. . . . . x . . .',
  'record-no-objection': '. . x x . x . . .',
  'request-change': /**/ 'x . x x . . . . .',
  'endorse-change': /**/ '. . x x . . . . .',
  'decide-change': /* */ '. . . . . x . . .',
  'withdraw-change': /**/ 'x . x x . . . . .',
  'complete-case': /* */ '. . . . . . . . x',
  'chase-case': /*    */ '. . . . . . . . x',
  'recompute-due-dates': '. . . . . . . . x',
  'open-finding': /*  */ '. . . . . . x . .',
  'answer-finding': /**/ 'x . x x . x . . .',
  'close-finding': /* */ '. . . . . . x . .',
  'read-case': /*     */ 'x . x x x x x . .',
  'list-cases': /*    */ '. . x x x x x . .',
  'read-queue': /*    */ '. . x x x x . . .',
  'read-draft': /*    */ 'x . x x . . . . .',
  'save-draft': /*    */ 'x . x x . . . . .',
  'read-history': /*  */ 'x . x x x x x . .',
  'read-mails': /*    */ '. . x x . x x . .',
  'verify-history': /**/ '. . x x x x x . .',
  'read-day': /*      */ '. . x x x x x . .',
  'correct-calendar': '. . . . . . . x .',
  'manage-people': /* */ '. . . . . . . x .',
  'read-profile': /*  */ 'x x x x x x x x .',
  'change-profile': /**/ 'x x x x x x x x .',
  'keep-calendar-feed': 'x x x x x . . . .',
  'correct-person': /**/ '. . . . . . . x .',
  'deactivate-person': '. . . . . . . x .',
  'reactivate-person': '. . . . . . . x .',
  'ask-role-change': /**/ '. . . . . . . x .',
  'confirm-role-change': '. . . . . . . x .',
  'cancel-role-change': '. . . . . . . x .',
  'read-administration': '. . . . . . x x .',
} as const satisfies Record<Action, string>;

const milestone = 'A1';
const commands: Record<CommandType, object> = {
  'open-case': { caseId, project, organisation: 'yasmine', kickoffOn: '2026-03-02', interest: 'none' },
  'declare-interest': { interest: 'none' },
  'assign-person': { duty: 'director', person: null },
  'delegate-duty': {
    duty: 'coordinator',
    delegate: chaima,
    firstDay: '2026-03-02',
    lastDay: '2026-03-31',
    reason,
  },
  'end-delegation': { duty: 'coordinator' },
  'enter-stage': { stage: 'survey' },
  'submit-milestone': { milestone, language: 'ar', content },
  'accept-milestone': { milestone, version: 1 },
  'return-milestone': { milestone, version: 1, reason, comments: [] },
  'propose-waiver': { milestone, reason },
  'decide-waiver': { milestone, granted: true, reason },
  'sign-gate': { gate: 'GA' },
  'send-gate-back': { gate: 'GA', milestones: [milestone], reason },
  'reschedule-milestone': { milestone, due: '2026-03-18', reason },
  'suspend-case': { reason },
  'resume-case': { reason },
  'withdraw-case': { reason },
  'record-no-objection': { gate: 'GA', result: 'granted', on: '2026-03-02' },
  'request-change': { change: { kind: 'withdrawal' }, reason },
  'endorse-change': { change: 'R1', endorsed: true, reason },
  'decide-change': { change: 'R1', granted: true, reason },
  'withdraw-change': { change: 'R1', reason },
  'complete-case': {},
  'chase-case': {},
  'recompute-due-dates': { correction: 1, holidays: ['2026-03-12'], reason },
  'open-finding': { severity: 'minor', owner: 'owner', due: '2026-03-18', text: reason },
  'answer-finding': { finding: 'F1', text: reason },
  'close-finding': { finding: 'F1', reason },
};

const c = caseOf(underWay);
const cells = (Object.keys(matrix) as Action[]).flatMap((action) =>
  matrix[action].split(' ').map((mark, index) => {
    const [who, actor] = columns[index] ?? ['nobody', system];
    return { action, who, actor, allowed: mark === 'x' };
  }),
);

/** The code of the refusal, if a command is refused. */
function refusalOf(actor: Actor, type: CommandType, to: typeof c | undefined): string | undefined {
  const command = Command.parse({ type, ...commands[type] });
  const decision = decide(to, command, { actor, now: on('2026-03-02').on, programme: nightBuses });
  return decision.ok ? undefined : decision.refusal.code;
}

const isCommand = (action: Action): action is CommandType => action in commands;
const forbids = (code: string | undefined): boolean => code === 'action.not-permitted' || code === 'case.unknown';

describe('who may do what', () => {
  test('the matrix has every action, every role and every relation', () => {
    expect(Object.keys(matrix).toSorted()).toEqual(Object.keys(permissions).toSorted());
    expect(new Set(columns.map(([, { role }]) => role))).toEqual(new Set(Role.options));
    expect(cells).toHaveLength(Object.keys(permissions).length * columns.length);
  });

  test.for(cells)('$action by $who: $allowed', ({ action, actor, allowed }) => {
    expect(isPermitted(actor, action, c)).toBe(allowed);
    if (isCommand(action)) expect(forbids(refusalOf(actor, action, c))).toBe(!allowed);
  });

  test('without a case only what needs no relation to one', () => {
    for (const { action, actor, allowed } of cells) {
      const relation = (permissions[action] as Partial<Record<Role, string>>)[actor.role];
      expect(isPermitted(actor, action, undefined)).toBe(relation === 'any');
      if (allowed) expect(isEverPermitted(actor, action)).toBe(true);
    }
  });

  test('a refusal tells nobody of a case that she may not read', () => {
    for (const { action, actor, allowed } of cells) {
      if (allowed || !isCommand(action)) continue;
      const mayRead = isPermitted(actor, 'read-case', c);
      const expected = mayRead || !isEverPermitted(actor, action) ? 'action.not-permitted' : 'case.unknown';
      expect(refusalOf(actor, action, c)).toBe(expected);
      if (!mayRead) expect(refusalOf(actor, action, undefined)).toBe(expected);
    }
  });

  test('a case that is not there is unknown to everybody who could have acted on it', () => {
    for (const { action, actor } of cells) {
      if (action === 'open-case' || !isCommand(action) || !isEverPermitted(actor, action)) continue;
      expect(refusalOf(actor, action, undefined)).toBe('case.unknown');
    }
  });

  test('a holder without an organisation has no case at all', () => {
    const { organisation: _none, ...nobody } = hind;
    expect(isPermitted(nobody, 'read-case', c)).toBe(false);
    expect(refusalOf(nobody, 'submit-milestone', c)).toBe('case.unknown');
  });

  test('an organisation in another role’s hands opens nothing', () => {
    expect(isPermitted({ ...adil, organisation: c.organisation }, 'submit-milestone', c)).toBe(false);
    expect(
      isPermitted({ ...hind, id: asma.id, organisation: rival.organisation ?? c.organisation }, 'accept-milestone', c),
    ).toBe(false);
  });
});

describe('during a delegation', () => {
  const lent = caseOf(
    underWay,
    delegated('coordinator', chaima, '2026-03-02', '2026-03-31'),
    delegationBegun('coordinator', { person: asma, delegate: chaima }),
  );
  const mayIn = (to: Case, actor: Actor) =>
    (Object.keys(matrix) as Action[]).filter((action) => isPermitted(actor, action, to));

  test('the delegate may what the coordinator may', () => {
    expect(mayIn(lent, chaima)).toEqual(mayIn(c, asma));
  });

  test('who is away may only what any coordinator may, and end it', () => {
    const expected = [...mayIn(c, chaima), 'end-delegation'];
    expect(mayIn(lent, asma).toSorted()).toEqual(expected.toSorted());
  });

  test('nobody else may more or less', () => {
    for (const [, actor] of columns.filter(([, { id }]) => id !== asma.id && id !== chaima.id))
      expect(mayIn(lent, actor)).toEqual(mayIn(c, actor));
  });
});

describe('separation of duties', () => {
  const actions = Object.keys(permissions) as Action[];
  const oneself = ['read-profile', 'change-profile'] as const;
  const may = (role: Role): Action[] => actions.filter((action) => role in permissions[action]);

  test('the auditor only reads, and says what she found', () => {
    const findings = ['open-finding', 'close-finding'] as const;
    const reading = [
      'read-case',
      'list-cases',
      'read-history',
      'read-mails',
      'verify-history',
      'read-day',
      'read-administration',
    ];
    expect(may('auditor').toSorted()).toEqual([...findings, ...reading, ...oneself].toSorted());
    for (const action of findings) expect(permissions[action]).toEqual({ auditor: 'any' });
  });

  test('the administrator manages people, corrects calendars and sees no case', () => {
    expect(may('administrator')).toEqual([
      'correct-calendar',
      'manage-people',
      ...oneself,
      'correct-person',
      'deactivate-person',
      'reactivate-person',
      'ask-role-change',
      'confirm-role-change',
      'cancel-role-change',
      'read-administration',
    ]);
  });

  test('who hands in does not approve, who decides on waivers does not propose them', () => {
    for (const act of [
      'accept-milestone',
      'return-milestone',
      'sign-gate',
      'send-gate-back',
      'decide-waiver',
      'decide-change',
    ] as const) {
      expect('holder' in permissions[act]).toBe(false);
    }
    expect('fund_manager' in permissions['submit-milestone']).toBe(false);
    expect('fund_manager' in permissions['propose-waiver']).toBe(false);
    expect('fund_manager' in permissions['request-change']).toBe(false);
    expect(Object.keys(permissions['decide-waiver'])).toEqual(['fund_manager']);
    expect(Object.keys(permissions['decide-change'])).toEqual(['fund_manager']);
  });
});
