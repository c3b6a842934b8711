import { type Act, story } from '../../infra/local/demo/story.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import { addDays, quarterEnd } from '../../shared/domain/calendar.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import type { FormContent } from '../../shared/forms/submission.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import type { MilestoneDefinition } from '../../shared/programme/definition.ts';

/** What was handed in for a milestone in the demo's story, and on which day. */
export type HandedIn = { key: string; today: LocalDate; content: FormContent };

const kickoff = LocalDate.parse('2026-01-05');

/** Every submission of the story that was accepted in the end, in order. */
export const handedIn: HandedIn[] = tell();

function tell(): HandedIn[] {
  let entered = kickoff;
  const all = new Map<string, HandedIn>();
  for (const { acts } of story) {
    const days = acts.map(({ at }) => ('day' in at ? at.day : 0));
    for (const act of acts) {
      if (act.do !== 'submit') continue;
      const today = dayOf(act, entered);
      all.set(act.milestone, { key: act.milestone, today, content: act.write(daysOf(today)) });
    }
    entered = addDays(entered, Math.max(...days) + 1);
  }
  return [...all.values()].toSorted((a, b) => (a.today < b.today ? -1 : 1));
}

/** Reports of a quarter are written eleven days after it. */
function dayOf({ at, ...act }: Act, entered: LocalDate): LocalDate {
  if ('day' in at) return addDays(entered, at.day);
  const number = Number('milestone' in act ? act.milestone.slice(-1) : 1);
  return addDays(quarterEnd(entered, number - 1), 11);
}

export function milestoneOf(key: string): MilestoneDefinition {
  const found = fonzid.stages.flatMap((stage) => stage.milestones).find(({ code }) => code === key.split('.')[0]);
  if (found === undefined) throw new Error(`no milestone ${key}`);
  return found;
}

export function handedInFor(key: string): HandedIn {
  const found = handedIn.find((one) => one.key === key);
  if (found === undefined) throw new Error(`the story has no ${key}`);
  return found;
}
