import type { ReminderStep } from '../definition.ts';

/** Who is reminded when (domain §5). Nothing is ever approved by silence: the steps only speak. */
export const reminders: ReminderStep[] = [
  { id: 'due-30', clock: 'due', offset: -30, fromDays: 45, to: ['owner', 'focal_point'], says: 'due' },
  { id: 'due-14', clock: 'due', offset: -14, to: ['owner', 'focal_point'], says: 'due' },
  { id: 'due-7', clock: 'due', offset: -7, to: ['owner', 'focal_point'], says: 'due' },
  { id: 'due-3', clock: 'due', offset: -3, to: ['owner', 'focal_point'], says: 'due' },
  { id: 'due-1', clock: 'due', offset: -1, to: ['owner', 'focal_point'], says: 'due' },
  { id: 'due-today', clock: 'due', offset: 0, to: ['owner'], says: 'today' },
  { id: 'overdue-1', clock: 'due', offset: 1, to: ['owner', 'coordinator'], says: 'overdue' },
  { id: 'overdue-3', clock: 'due', offset: 3, to: ['owner', 'coordinator'], says: 'overdue' },
  // level 1
  { id: 'overdue-7', clock: 'due', offset: 7, to: ['director', 'coordinator'], says: 'escalated', health: 'at_risk' },
  // level 2
  { id: 'overdue-15', clock: 'due', offset: 15, to: ['fund_manager'], says: 'escalated', health: 'overdue' },
  // level 3: the suspension of the next tranche is proposed, a human decides
  {
    id: 'overdue-30',
    clock: 'due',
    offset: 30,
    to: ['fund_manager', 'legal_representative'],
    says: 'suspension-proposed',
    health: 'overdue',
  },
  // the reviewer is late, not the holder
  { id: 'review-5', clock: 'review', offset: 5, to: ['coordinator'], says: 'to-review' },
  { id: 'review-10', clock: 'review', offset: 10, to: ['coordinator', 'backup_coordinator'], says: 'to-review' },
  { id: 'review-15', clock: 'review', offset: 15, to: ['fund_manager'], says: 'to-review' },
];
