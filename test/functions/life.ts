import { s5 } from '../../infra/local/demo/submissions/design.ts';
import { d1 } from '../../infra/local/demo/submissions/diagnosis.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import { Command } from '../../shared/domain/decide.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { adil, asma, badr, farid, hind, system } from '../domain/people.ts';
import type { Api } from './api.ts';

export const caseId = CaseId.parse('FZ1-BOUSKOURA');
export const reason = 'Because it has to be so, for once.';

/** What somebody asked of a case, long ago enough to be true. */
export type Done = readonly [Actor, Record<string, unknown>];

/** The facts of a project, as the body that opens it. */
export const opening = {
  caseId,
  project: {
    title: { fr: 'Parc Tawfik Jadida', ar: 'حظيرة توفيق الجديدة' },
    zone: 'Bouskoura',
    kind: 'creation',
    holder: { name: 'Yasmine Group', kind: 'developer' },
  },
  organisation: 'yasmine',
  kickoffOn: '2026-03-02',
  interest: 'none',
};

/** D1 as it would be filled in on the test's day: the only form that these tests fill in, so that others may grow. */
const today = daysOf(LocalDate.parse('2026-03-02'));
export const content = d1(today);

const submitted: Done = [hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content }];
const accepted: Done = [asma, { type: 'accept-milestone', milestone: 'D1', version: 1 }];
const waived = (milestone: string): Done[] => [
  [hind, { type: 'propose-waiver', milestone, reason }],
  [farid, { type: 'decide-waiver', milestone, granted: true, reason }],
];

const opened: readonly Done[] = [
  [asma, { type: 'open-case', ...opening }],
  [badr, { type: 'declare-interest', interest: 'none' }],
  [farid, { type: 'declare-interest', interest: 'none' }],
  [farid, { type: 'assign-person', duty: 'backup_coordinator', person: badr }],
  [farid, { type: 'assign-person', duty: 'fund_manager', person: farid }],
];
const entered: readonly Done[] = [...opened, [system, { type: 'enter-stage', stage: 'diagnosis' }]];

/** Moments in the life of a case, by what has happened until then. */
export const moments = {
  none: [],
  opened,
  entered,
  submitted: [...entered, submitted],
  'duty delegated': [
    ...entered,
    [
      asma,
      {
        type: 'delegate-duty',
        duty: 'coordinator',
        delegate: badr,
        firstDay: '2026-03-09',
        lastDay: '2026-03-20',
        reason,
      },
    ],
  ],
  'waiver proposed': [...entered, [hind, { type: 'propose-waiver', milestone: 'D3', reason }]],
  'finding opened': [
    ...entered,
    [adil, { type: 'open-finding', severity: 'critical', owner: 'owner', due: '2026-03-16', text: reason }],
  ],
  'change asked': [...entered, [hind, { type: 'request-change', change: { kind: 'suspension' }, reason }]],
  'change proposed': [...entered, [asma, { type: 'request-change', change: { kind: 'suspension' }, reason }]],
  'no-objection asked': [
    ...entered,
    submitted,
    accepted,
    ...['D2', 'D3', 'D4', 'D5'].flatMap(waived),
    [asma, { type: 'sign-gate', gate: 'G1' }],
    [system, { type: 'enter-stage', stage: 'design' }],
    [hind, { type: 'submit-milestone', milestone: 'S5', language: 'fr', content: s5(today) }],
  ],
  suspended: [...entered, [farid, { type: 'suspend-case', reason }]],
  'ready for its gate': [...entered, submitted, accepted, ...['D2', 'D3', 'D4', 'D5'].flatMap(waived)],
} satisfies Record<string, readonly Done[]>;
export type Moment = keyof typeof moments;

/** Brings the case to a moment of its life, by the commands themselves. Throws if one is refused. */
export async function live({ ports }: Api, past: readonly Done[]): Promise<void> {
  for (const [actor, asked] of past) {
    const command = Command.parse(asked);
    const outcome = await runCommand(ports, { caseId, command, actor, commandId: ports.ids.commandId() });
    if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome.refusal)}`);
  }
}
