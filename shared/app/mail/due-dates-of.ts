import type { DueDate, Event } from '../../domain/events.ts';
import type { Programme } from '../../programme/definition.ts';

/** The due dates that an event set or reminds the holder of. While a submission waits for its reviewer, none runs. */
export function dueDatesOf({ type, data }: Event, { reminders }: Programme): DueDate[] {
  switch (type) {
    case 'ReminderIssued': {
      const isReviewers = reminders.find(({ id }) => id === data.step)?.clock === 'review';
      return isReviewers ? [] : [{ milestone: data.milestone, due: data.due }];
    }
    case 'MilestoneReturned':
      return [{ milestone: data.milestone, due: data.due }];
    case 'MilestoneRescheduled':
      return [{ milestone: data.milestone, due: data.to }];
    case 'CaseResumed':
      return data.due;
    case 'DueDatesRecomputed':
      return data.moved.map(({ milestone, to }) => ({ milestone, due: to }));
    case 'GateSentBack':
      return data.reopened;
    case 'StageReopened':
      return data.due;
    default:
      return [];
  }
}
