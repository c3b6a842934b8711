import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/actors.ts';
import { ChangeId } from '../../shared/domain/changes.ts';
import { FindingId } from '../../shared/domain/findings.ts';
import { MilestoneKey, PersonId } from '../../shared/domain/ids.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import {
  accept,
  asma,
  farid,
  hind,
  open,
  passGate,
  passStage,
  reason,
  recordNoObjection,
  submit,
} from '../workflows/people.ts';
import { day, hour, makeWorld, type World } from '../workflows/world.ts';

const d1 = MilestoneKey.parse('D1');

async function inDesign(): Promise<World> {
  const world = makeWorld();
  await open(world);
  await passStage(world);
  return world;
}
async function underWay(): Promise<World> {
  const world = makeWorld();
  await open(world);
  const email = `${nora.id}@example.ma`;
  await world.directory.save({ ...nora, role: 'coordinator', name: 'Nora', email, language: 'fr' });
  return world;
}
const ready = async (world: World): Promise<void> => {
  for (const key of ['D1', 'D2', 'D3', 'D4', 'D5']) {
    await submit(world, key);
    await accept(world, key);
  }
};
const returned = async (world: World) => {
  await submit(world, 'D1');
  await world.run(asma, { type: 'return-milestone', milestone: d1, version: 1, reason, comments: [] });
};
const proposed = async (world: World) => world.run(asma, { type: 'propose-waiver', milestone: d1, reason });
const decided = (granted: boolean) => async (world: World) =>
  world.run(farid, { type: 'decide-waiver', milestone: d1, granted, reason });
const adil = { ...farid, id: PersonId.parse('adil'), role: 'auditor' } as const;
const found = async (world: World) =>
  world.run(adil, {
    type: 'open-finding',
    severity: 'minor',
    owner: 'owner',
    due: LocalDate.parse('2027-02-01'),
    text: reason,
  });
const f1 = FindingId.parse('F1');
const r1 = ChangeId.parse('R1');
const pauseAsked = (by: Actor) => async (world: World) =>
  world.run(by, { type: 'request-change', change: { kind: 'suspension' }, reason });
const endorsed = (yes: boolean) => async (world: World) =>
  world.run(asma, { type: 'endorse-change', change: r1, endorsed: yes, reason });
const decidedChange = (granted: boolean) => async (world: World) =>
  world.run(farid, { type: 'decide-change', change: r1, granted, reason });
const backAsked = async (world: World) =>
  world.run(asma, {
    type: 'request-change',
    change: { kind: 'stage', stage: 'diagnosis', milestones: [d1] },
    reason,
  });
const nora = { ...asma, id: PersonId.parse('nora') };
const delegated = (firstDay: string) => async (world: World) =>
  world.run(asma, {
    type: 'delegate-duty',
    duty: 'coordinator',
    delegate: nora,
    firstDay: LocalDate.parse(firstDay),
    lastDay: LocalDate.parse('2027-01-31'),
    reason,
  });
const suspended = async (world: World) => world.run(farid, { type: 'suspend-case', reason });

type Story = {
  what: string;
  given?: () => Promise<World>;
  before?: ((world: World) => Promise<void>)[];
  when: (world: World) => Promise<void>;
  told: string[];
};

/** Who is told of what; never the person who did it. */
const stories: Story[] = [
  { what: 'a submission', when: async (w) => submit(w, 'D1'), told: ['to-review asma'] },
  {
    what: 'a first of two signatures',
    given: inDesign,
    before: [async (w) => submit(w, 'S5')],
    when: async (w) => w.run(asma, { type: 'accept-milestone', milestone: MilestoneKey.parse('S5'), version: 1 }),
    told: ['to-review farid'],
  },
  {
    what: 'an acceptance',
    before: [async (w) => submit(w, 'D1')],
    when: async (w) => accept(w, 'D1'),
    told: ['accepted hind'],
  },
  { what: 'a return', when: returned, told: ['returned hind', 'to-review asma'] },
  { what: 'a proposed waiver', when: proposed, told: ['waiver-to-decide farid'] },
  { what: 'a granted waiver', before: [proposed], when: decided(true), told: ['waived asma', 'waived hind'] },
  {
    what: 'a declined waiver',
    before: [proposed],
    when: decided(false),
    told: ['waiver-declined asma', 'waiver-declined hind'],
  },
  { what: 'a passed gate', before: [ready], when: passGate, told: ['gate-passed hind'] },
  {
    what: 'a gate sent back',
    before: [ready],
    when: async (w) => w.run(farid, { type: 'send-gate-back', gate: 'G1', milestones: [d1], reason }),
    told: ['gate-sent-back asma', 'gate-sent-back hind'],
  },
  {
    what: 'a new due date',
    when: async (w) =>
      w.run(asma, { type: 'reschedule-milestone', milestone: d1, due: LocalDate.parse('2027-01-25'), reason }),
    told: ['rescheduled hind'],
  },
  { what: 'a holder’s change request', when: pauseAsked(hind), told: ['change-to-endorse asma'] },
  { what: 'a coordinator’s change request', when: pauseAsked(asma), told: ['change-to-decide farid'] },
  {
    what: 'an endorsement',
    before: [pauseAsked(hind)],
    when: endorsed(true),
    told: ['change-to-decide farid'],
  },
  { what: 'a request not endorsed', before: [pauseAsked(hind)], when: endorsed(false), told: ['change-declined hind'] },
  {
    what: 'a change declined',
    before: [pauseAsked(asma)],
    when: decidedChange(false),
    told: ['change-declined asma', 'change-declined hind'],
  },
  {
    what: 'a change approved, by what follows from it',
    before: [pauseAsked(asma)],
    when: decidedChange(true),
    told: ['suspended asma', 'suspended hind'],
  },
  {
    what: 'a request taken back',
    before: [pauseAsked(hind)],
    when: async (w) => w.run(hind, { type: 'withdraw-change', change: r1, reason }),
    told: ['change-withdrawn asma', 'change-withdrawn farid'],
  },
  {
    what: 'a stage gone back to',
    given: inDesign,
    before: [backAsked],
    when: decidedChange(true),
    told: ['stage-reopened asma', 'stage-reopened hind'],
  },
  { what: 'a finding', when: found, told: ['finding-opened asma', 'finding-opened hind'] },
  {
    what: 'an answer to a finding',
    before: [found],
    when: async (w) => w.run(hind, { type: 'answer-finding', finding: f1, text: reason }),
    told: ['finding-answered adil', 'finding-answered asma'],
  },
  {
    what: 'a finding closed',
    before: [found],
    when: async (w) => w.run(adil, { type: 'close-finding', finding: f1, reason }),
    told: ['finding-closed asma', 'finding-closed hind'],
  },
  { what: 'a suspension', when: suspended, told: ['suspended asma', 'suspended hind'] },
  {
    what: 'a resumption',
    before: [suspended],
    when: async (w) => w.run(farid, { type: 'resume-case', reason }),
    told: ['resumed asma', 'resumed hind'],
  },
  {
    what: 'a withdrawal',
    when: async (w) => w.run(farid, { type: 'withdraw-case', reason }),
    told: ['withdrawn asma', 'withdrawn hind'],
  },
  {
    what: 'a conflict of interest of somebody who has a duty',
    when: async (w) => w.run(asma, { type: 'declare-interest', interest: 'family' }),
    told: ['conflict-declared farid'],
  },
  {
    what: 'a conflict of interest of somebody who has none',
    when: async (w) => w.run({ ...asma, id: PersonId.parse('nora') }, { type: 'declare-interest', interest: 'family' }),
    told: [],
  },
  {
    what: 'a submission, with the coordinator in a conflict of interest',
    before: [async (w) => w.run(asma, { type: 'declare-interest', interest: 'family' })],
    when: async (w) => submit(w, 'D1'),
    told: [],
  },
  {
    what: 'a duty',
    before: [async (w) => w.advance(hour)],
    when: async (w) => w.run(farid, { type: 'assign-person', duty: 'focal_point', person: hind }),
    told: ['assigned hind', 'duty-changed asma'],
  },
  {
    what: 'a duty delegated from today on',
    before: [async (w) => w.run(nora, { type: 'declare-interest', interest: 'none' })],
    when: delegated('2027-01-04'),
    told: ['duty-changed hind', 'duty-delegated nora'],
  },
  {
    what: 'a duty that will be delegated',
    before: [async (w) => w.run(nora, { type: 'declare-interest', interest: 'none' })],
    when: delegated('2027-01-20'),
    told: ['duty-delegated nora'],
  },
  {
    what: 'a delegation ended before its last day',
    before: [async (w) => w.run(nora, { type: 'declare-interest', interest: 'none' }), delegated('2027-01-04')],
    when: async (w) => w.run(farid, { type: 'end-delegation', duty: 'coordinator' }),
    told: ['duty-changed asma', 'duty-changed hind', 'duty-changed nora'],
  },
  {
    what: 'a delegation ended before it began',
    before: [async (w) => w.run(nora, { type: 'declare-interest', interest: 'none' }), delegated('2027-01-20')],
    when: async (w) => w.run(asma, { type: 'end-delegation', duty: 'coordinator' }),
    told: ['duty-changed nora'],
  },
  {
    what: 'a duty that is nobody’s any more',
    before: [async (w) => w.advance(hour)],
    when: async (w) => w.run(farid, { type: 'assign-person', duty: 'owner', person: null }),
    told: ['duty-changed asma'],
  },
  {
    what: 'a last day',
    before: [async (w) => w.advance(14 * day)],
    when: async (w) => w.advance(day), // On the same morning D2 has two weeks left.
    told: ['reminder-due hind', 'reminder-today hind'],
  },
  { what: 'a reminder', when: async (w) => w.advance(2 * day), told: ['reminder-due hind'] },
  {
    what: 'a review that is late',
    // Five business days, one of which is a holiday.
    before: [async (w) => submit(w, 'D1'), async (w) => w.advance(7 * day)],
    when: async (w) => w.advance(day),
    told: ['reminder-to-review asma'],
  },
  {
    what: 'a reminder of what is late',
    before: [async (w) => w.advance(15 * day)],
    when: async (w) => w.advance(day),
    // On the same morning D2 comes up.
    told: ['reminder-due hind', 'reminder-overdue asma', 'reminder-overdue hind'],
  },
];

/** The mails queued since, as template and person. */
const since = (world: World, before: ReadonlySet<string>) =>
  [...world.memory.mails]
    .filter(([key]) => !before.has(key))
    .map(([, { template, to }]) => `${template} ${to}`)
    .toSorted();

describe('by mail', () => {
  it.each(stories)('$what is told to whom it concerns', async ({ given = underWay, before = [], when, told }) => {
    const world = await given();
    for (const step of before) await step(world);
    const queued = new Set(world.memory.mails.keys());
    await when(world);
    expect(since(world, queued)).toEqual(told);
    expect(world.failures).toEqual([]);
    for (const { subject, text } of world.sent) expect(`${subject} ${text}`).not.toMatch(/[{}]|undefined/);
  });

  it('a first signature on a gate is told to the second signer, and the closure to everybody', async () => {
    const world = await inDesign();
    for (const key of ['S1', 'S2', 'S3', 'S4', 'S5']) {
      await submit(world, key);
      await accept(world, key);
    }
    const queued = new Set(world.memory.mails.keys());
    await recordNoObjection(world);
    expect(since(world, queued)).toEqual(['no-objection-recorded hind']);
    for (const key of world.memory.mails.keys()) queued.add(key);
    await world.run(asma, { type: 'sign-gate', gate: 'G2' });
    expect(since(world, queued)).toEqual(['gate-to-sign farid']);
    await world.run(farid, { type: 'sign-gate', gate: 'G2' });
    await passStage(world);
    await passStage(world);
    expect(world.case().status).toBe('completed');
    expect(since(world, queued)).toEqual(expect.arrayContaining(['completed asma', 'completed hind']));
  });

  it('names a slot after event, occasion and person, in letters that SES takes for a tag', async () => {
    const world = await underWay();
    await ready(world);
    for (const { slot } of world.memory.mails.values()) expect(slot).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });
});
