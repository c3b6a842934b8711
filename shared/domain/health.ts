import * as z from 'zod/mini';
import type { Programme, ReminderStep } from '../programme/definition.ts';
import { type Case, isOwed } from './case.ts';

/** How a case is doing (domain §2.0), in the order in which lists show it: what needs people first. */
export const Health = z.enum(['overdue', 'at_risk', 'on_track', 'suspended', 'completed', 'withdrawn']);
export type Health = z.infer<typeof Health>;

/** The health of a case: what its people decided, or else the worst that the reminders issued for an unanswered milestone say. */
export function healthOf(c: Case, programme: Programme): Health {
  if (c.status !== 'open') return c.status;
  const said = Object.values(c.milestones)
    .filter(isOwed)
    .flatMap((milestone) => stepsUpTo(milestone.reminded, programme).map(({ health }) => health));
  if (said.includes('overdue')) return 'overdue';
  return said.includes('at_risk') ? 'at_risk' : 'on_track';
}

/** A step that was overtaken by a later one before it could be issued says what it says all the same. */
function stepsUpTo(reminded: string | undefined, programme: Programme): ReminderStep[] {
  const steps = programme.reminders.filter(({ clock }) => clock === 'due');
  const last = steps.find(({ id }) => id === reminded);
  return last === undefined ? [] : steps.filter(({ offset }) => offset <= last.offset);
}
