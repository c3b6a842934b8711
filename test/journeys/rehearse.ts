import { uncorrected } from '../uncorrected.ts';
import { schedule } from '../../infra/local/demo/schedule.ts';
import { type Deed, story } from '../../infra/local/demo/story.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import { cast, type CastName } from '../../infra/local/people.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import { Actor, system } from '../../shared/domain/actors.ts';
import { addDays, instantAt, localDateOf } from '../../shared/domain/calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import { Command } from '../../shared/domain/decide.ts';
import { type CaseId, CommandId, PersonId } from '../../shared/domain/ids.ts';
import type { Instant, LocalDate } from '../../shared/domain/time.ts';
import type { CaseStore } from '../../shared/ports.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';

/** The cast as the domain sees it, without a user pool. */
export function actorOf(name: CastName): Actor {
  const { role, ...person } = cast[name];
  return Actor.parse({
    id: PersonId.parse(name),
    role,
    ...('organisation' in person && { organisation: person.organisation }),
  });
}

export const openTawfikJadida = (caseId: CaseId, kickoffOn: LocalDate): Command =>
  Command.parse({
    type: 'open-case',
    caseId,
    project: {
      title: { fr: 'Parc Tawfik Jadida' },
      zone: 'Bouskoura',
      kind: 'creation',
      holder: { name: 'Yasmine Group', kind: 'developer' },
    },
    organisation: cast.yasmine.organisation,
    kickoffOn,
    interest: 'none',
  });

type Rehearsal = {
  caseId: CaseId;
  /** The first day. */
  from: LocalDate;
  /** Looks at every command around its run. */
  around?: (command: Command, run: () => Promise<void>, today: LocalDate) => Promise<void>;
};

/**
 * Plays the demo's story on a store alone: the same people and submissions, a clock that jumps from act to act, and the workflow's own
 * commands where the story waits for it. Gives the case at the end; throws when anything is refused.
 */
export async function rehearse(
  store: CaseStore,
  { caseId, from, around = async (_command, run) => run() }: Rehearsal,
): Promise<Case> {
  let now: Instant = morning(from);
  let number = 0;
  let current: Case | undefined;
  const run = async (actor: Actor, command: Command): Promise<Case> => {
    const perform = async (): Promise<void> => {
      number += 1;
      const commandId = CommandId.parse(`${caseId}/${number}`);
      const ports = {
        store,
        programmes: uncorrected,
        clock: { now: () => now },
        ids: { commandId: () => commandId, jitter: () => 0 },
      };
      const outcome = await runCommand(ports, { caseId, command, actor, commandId });
      if (!outcome.ok)
        throw new Error(`${now.slice(0, 10)} ${describe(command)}: ${JSON.stringify(outcome.refusal, undefined, 1)}`);
      current = outcome.case ?? current;
    };
    await around(command, perform, localDateOf(currentProgramme.calendar, now));
    if (current === undefined) throw new Error('no case');
    return current;
  };

  let c = await run(actorOf('coordinator'), openTawfikJadida(caseId, from));
  for (const chapter of story) {
    c = await run(system, Command.parse({ type: 'enter-stage', stage: chapter.stage }));
    const enteredOn = c.stages[chapter.stage]?.enteredOn ?? from;
    const { milestones } = c;
    for (const { on, act } of schedule(chapter, enteredOn, (key) => milestones[key]?.due)) {
      if (morning(on) > now) now = morning(on);
      if (act.do === 'save-draft') continue;
      c = await run(actorOf(act.by), commandOf(act, c, on));
    }
  }
  return run(system, { type: 'complete-case' });
}

/** What a deed asks of the case as it stands. */
function commandOf(deed: Exclude<Deed, { do: 'save-draft' }>, c: Case, today: LocalDate): Command {
  return Command.parse(asked(deed, c, today));
}

function asked(deed: Exclude<Deed, { do: 'save-draft' }>, c: Case, today: LocalDate): unknown {
  const versionOf = (milestone: string): number | undefined => c.milestones[milestone]?.version;
  switch (deed.do) {
    case 'declare-interest':
      return { type: 'declare-interest', interest: 'none' };
    case 'assign':
      return { type: 'assign-person', duty: deed.duty, person: actorOf(deed.person) };
    case 'submit': {
      const { milestone, write } = deed;
      return { type: 'submit-milestone', milestone, language: 'fr', content: write(daysOf(today)) };
    }
    case 'accept':
      return { type: 'accept-milestone', milestone: deed.milestone, version: versionOf(deed.milestone) };
    case 'return': {
      const { milestone, reason, comments } = deed;
      return { type: 'return-milestone', milestone, version: versionOf(milestone), reason, comments };
    }
    case 'propose-waiver':
      return { type: 'propose-waiver', milestone: deed.milestone, reason: deed.reason };
    case 'decide-waiver': {
      const { milestone, granted, reason } = deed;
      return { type: 'decide-waiver', milestone, granted, reason };
    }
    case 'reschedule': {
      const { milestone, byDays, reason } = deed;
      const due = c.milestones[milestone]?.due;
      return { type: 'reschedule-milestone', milestone, due: due && addDays(due, byDays), reason };
    }
    case 'sign-gate':
      return { type: 'sign-gate', gate: deed.gate };
    case 'record-no-objection': {
      const { gate, result, comments } = deed;
      return { type: 'record-no-objection', gate, result, on: today, comments };
    }
    case 'send-gate-back':
      return { type: 'send-gate-back', gate: deed.gate, milestones: deed.milestones, reason: deed.reason };
  }
}

function morning(day: LocalDate): Instant {
  return instantAt(currentProgramme.calendar, day, 10);
}

function describe(command: Command): string {
  return `${command.type}${'milestone' in command ? ` ${command.milestone}` : ''}`;
}
