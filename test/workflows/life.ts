import { addDays, daysBetween, isBusinessDay, localDateOf } from '../../shared/domain/calendar.ts';
import type { UnmetCondition } from '../../shared/domain/refusal.ts';
import { unmetConditions } from '../../shared/domain/stages.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { accept, asma, farid, passGate, submit } from './people.ts';
import { day, type World } from './world.ts';

/** How people work: how many days before its due date a milestone is handed in, and how many days the review takes. */
export type Pace = { daysBeforeDue: number; reviewDays: number };

const isNoObjection = (unmet: UnmetCondition): boolean =>
  unmet.condition === 'condition-broken' && unmet.name === 'no-objection';

/**
 * Lets the case live at the programme's own pace, a day at a time: everything is handed in in time and accepted, and each gate is signed
 * on the day that the plan has for it. Answers with the days it took.
 */
export async function live(world: World, { daysBeforeDue, reviewDays }: Pace): Promise<number> {
  const today = () => localDateOf(fonzid.calendar, world.clock.now());
  const first = today();
  let declaredOn = first;
  while (world.case().status === 'open') {
    if (isBusinessDay(fonzid.calendar, today())) {
      // A declaration of interests counts for a year.
      if (daysBetween(declaredOn, today()) > 300) {
        for (const person of [asma, farid]) await world.run(person, { type: 'declare-interest', interest: 'none' });
        declaredOn = today();
      }
      for (const [key, { status, due, submission }] of Object.entries(world.case().milestones)) {
        if (status === 'planned' && addDays(today(), daysBeforeDue) >= due) await submit(world, key);
        const since = submission === undefined ? undefined : localDateOf(fonzid.calendar, submission.at);
        if (status === 'submitted' && since !== undefined && daysBetween(since, today()) >= reviewDays) {
          await accept(world, key);
        }
      }
      const c = world.case();
      const stage = fonzid.stages.find(({ id }) => id === c.stage);
      const enteredOn = c.stages[c.stage ?? '']?.enteredOn;
      const isPlanned = stage !== undefined && enteredOn !== undefined && addDays(enteredOn, stage.days) <= today();
      // The answer from outside comes on that day too.
      if (isPlanned && unmetConditions(c, fonzid, today()).every(isNoObjection)) await passGate(world);
    }
    await world.advance(day);
  }
  return daysBetween(first, today());
}
