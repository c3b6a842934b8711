import { runCommand } from '../../shared/app/run-command.ts';
import type { Actor, Duty } from '../../shared/domain/actors.ts';
import type { Case } from '../../shared/domain/case.ts';
import { ChangeId } from '../../shared/domain/changes.ts';
import type { Command } from '../../shared/domain/decide.ts';
import { MilestoneKey } from '../../shared/domain/ids.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { openingOf } from '../workflows/opening.ts';
import { handIn } from '../workflows/hand-in.ts';
import type { Project } from './cast.ts';
import type { World } from './world.ts';

const reason = 'Because it has to be so, for once.';

/** What people do in a project. What the case refuses at the moment does not happen. */
export function makeDeeds(world: World, { caseId, organisation, people }: Project) {
  const { ports, memory, clock } = world;
  const find = (): Case | undefined => memory.cases.get(caseId)?.case;
  const refused = new Set<string>();

  const command = async (actor: Actor | undefined, wanted: Command): Promise<boolean> => {
    if (actor === undefined) return false;
    const commandId = ports.ids.commandId();
    const outcome = await runCommand(ports, { caseId, command: wanted, actor, commandId });
    if (outcome.ok) return true;
    refused.add(`${wanted.type}: ${outcome.refusal.code}`);
    if (outcome.refusal.code !== 'interest.not-declared') return false;
    // Declared once a year; the deed itself is done at the next occasion.
    return command(actor, { type: 'declare-interest', interest: 'none' });
  };
  /** Whoever of the programme has signed nothing yet and may: the coordinator, her backup, the fund manager. */
  const reviewers = [people.coordinator, people.backup_coordinator, people.fund_manager];

  const submit = async (key: string): Promise<void> => {
    const by = people.owner;
    const status = find()?.milestones[key]?.status;
    if (by === undefined || find()?.status !== 'open' || (status !== 'planned' && status !== 'returned')) return;
    await handIn({ memory, clock, store: ports.store, commandId: ports.ids.commandId() }, caseId, key, by);
  };

  return {
    refused,
    find,
    open: async (kickoffOn: LocalDate): Promise<void> => {
      await command(people.coordinator, openingOf({ caseId, title: `Projet ${caseId}`, organisation, kickoffOn }));
      for (const who of [people.backup_coordinator, people.fund_manager])
        await command(who, { type: 'declare-interest', interest: 'none' });
      for (const [duty, person] of Object.entries(people) as [Duty, Actor][])
        await command(people.fund_manager, { type: 'assign-person', duty, person });
    },
    submit,
    /** Signs it, by as many as have to. */
    accept: async (key: string): Promise<void> => {
      const milestone = MilestoneKey.parse(key);
      for (const who of reviewers) {
        const state = find()?.milestones[key];
        if (state?.status === 'submitted')
          await command(who, { type: 'accept-milestone', milestone, version: state.version });
      }
    },
    sendBack: async (key: string): Promise<void> => {
      const milestone = MilestoneKey.parse(key);
      const version = find()?.milestones[key]?.version ?? 0;
      await command(people.coordinator, { type: 'return-milestone', milestone, version, reason, comments: [] });
    },
    reschedule: async (key: string, due: LocalDate): Promise<void> => {
      const milestone = MilestoneKey.parse(key);
      await command(people.fund_manager, { type: 'reschedule-milestone', milestone, due, reason });
    },
    suspend: async () => command(people.fund_manager, { type: 'suspend-case', reason }),
    resume: async () => command(people.fund_manager, { type: 'resume-case', reason }),
    withdraw: async () => command(people.fund_manager, { type: 'withdraw-case', reason }),
    assign: async (duty: Duty, person: Actor | null): Promise<void> => {
      if (person !== null && person.role !== 'holder')
        await command(person, { type: 'declare-interest', interest: 'none' });
      await command(people.fund_manager, { type: 'assign-person', duty, person });
    },
    /** Signs the gate of the stage, by as many as have to, with what the funder has to say before. */
    passGate: async (on: LocalDate): Promise<void> => {
      const gate = fonzid.stages.find(({ id }) => id === find()?.stage)?.gate;
      if (gate === undefined) return;
      if (gate.noObjection !== undefined)
        await command(people.coordinator, { type: 'record-no-objection', gate: gate.id, result: 'granted', on });
      for (const who of [people.coordinator, people.fund_manager])
        await command(who, { type: 'sign-gate', gate: gate.id });
    },
    /** Takes the case back to an earlier stage, where some milestones are to be done again. */
    goBack: async (stage: string, milestones: string[]): Promise<void> => {
      const change = { kind: 'stage' as const, stage, milestones: milestones.map((key) => MilestoneKey.parse(key)) };
      await command(people.coordinator, { type: 'request-change', change, reason });
      const [id] = Object.entries(find()?.changes ?? {}).findLast(([, { status }]) => status === 'proposed') ?? [];
      if (id === undefined) return;
      await command(people.fund_manager, { type: 'decide-change', change: ChangeId.parse(id), granted: true, reason });
    },
  };
}
export type Deeds = ReturnType<typeof makeDeeds>;
