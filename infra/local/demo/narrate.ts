import { daysBetween } from '../../../shared/domain/calendar.ts';
import type { LocalDate } from '../../../shared/domain/time.ts';
import { findStage } from '../../../shared/domain/stages.ts';
import { fonzid } from '../../../shared/programme/fonzid/programme.ts';
import { cast, type CastName } from '../people.ts';
import type { Step } from './drive.ts';
import type { Act } from './story.ts';
import { column, duration, type Terminal } from './terminal.ts';

/** Tells each step as it happens: on which day of the project, who, what, and how long the answer took. */
export function narrator(terminal: Terminal, from: LocalDate): (step: Step) => void {
  const tell = (on: LocalDate, who: string, what: string, took: string): void => {
    const day = `day ${String(daysBetween(from, on)).padStart(3)}`;
    terminal.line(
      `  ${terminal.styled('dim', `${day}  ${on}`)}  ${column(who, 33)}${column(what, 50)}${terminal.styled('dim', took)}`,
    );
  };
  return (step) => {
    switch (step.what) {
      case 'opened':
        return tell(step.on, named(step.by), 'opens the project', duration(step.answer.milliseconds));
      case 'done':
        return tell(step.on, named(step.act.by), deedOf(step.act, step.files), duration(step.answer.milliseconds));
      case 'entered':
        terminal.line();
        terminal.line(terminal.styled('bold', findStage(fonzid, step.stage)?.title.en ?? step.stage));
        return tell(step.on, 'the workflow', 'enters the stage, sets its due dates', waited(step.milliseconds));
      case 'closed':
        return tell(step.on, 'the workflow', terminal.styled('green', 'closes the project'), waited(step.milliseconds));
    }
  };
}

const waited = (milliseconds: number): string => `waited ${duration(milliseconds)}`;

export function named(name: CastName): string {
  const { name: called, role } = cast[name];
  return `${called}, ${role.replace('_', ' ')}`;
}

function deedOf(act: Act, files: number): string {
  switch (act.do) {
    case 'declare-interest':
      return 'declares that nothing ties her to the holder';
    case 'assign':
      return `makes ${cast[act.person].name} ${act.duty.replaceAll('_', ' ')}`;
    case 'save-draft':
      return `saves a draft of ${act.milestone}`;
    case 'submit':
      return `hands in ${act.milestone} with ${files} ${files === 1 ? 'file' : 'files'}`;
    case 'accept':
      return `accepts ${act.milestone}`;
    case 'return':
      return `returns ${act.milestone}: ${act.comments.map(({ severity }) => severity).join(', ')} comment`;
    case 'propose-waiver':
      return `asks to waive ${act.milestone}`;
    case 'decide-waiver':
      return `${act.granted ? 'waives' : 'does not waive'} ${act.milestone}`;
    case 'reschedule':
      return `moves the due date of ${act.milestone} by ${act.byDays} days`;
    case 'sign-gate':
      return `signs gate ${act.gate}`;
    case 'record-no-objection':
      return `records the no-objection for gate ${act.gate}: ${act.result}`;
    case 'send-gate-back':
      return `sends gate ${act.gate} back, ${act.milestones.join(', ')} open again`;
  }
}
