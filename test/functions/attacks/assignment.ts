import { d1 } from '../../../infra/local/demo/submissions/diagnosis.ts';
import { chaima } from '../../domain/people.ts';
import { accept, assign, backup, coordinator, fundManager, handIn, holder, rival, type Attack } from './ask.ts';

/** Rule 2: who has an interest is kept out of the case. */
export const onAssignment: Attack[] = [
  {
    on: 2,
    name: 'a coordinator who is not assigned gives the case to herself',
    at: 'D1 is under review',
    attempt: assign(chaima, 'coordinator', chaima),
    rule: 'action.not-permitted',
  },
  {
    on: 2,
    name: 'a coordinator who is not assigned accepts',
    at: 'D1 is under review',
    attempt: accept(chaima, 'D1'),
    rule: 'action.not-permitted',
  },
  {
    on: 2,
    name: 'a holder’s person is made the coordinator of her own case',
    at: 'D1 is under review',
    attempt: assign(fundManager, 'coordinator', holder),
    rule: 'person.unfit-for-duty',
    honest: assign(fundManager, 'coordinator', backup),
  },
  {
    on: 2,
    name: 'another organisation’s person is made the owner of a case',
    at: 'D1 is under review',
    attempt: assign(coordinator, 'owner', rival),
    rule: 'person.unfit-for-duty',
  },
  {
    on: 2,
    name: 'another organisation’s holder hands in',
    at: 'D1 is awaited',
    attempt: handIn(rival, 'D1', d1),
    rule: 'case.unknown',
    honest: handIn(holder, 'D1', d1),
  },
];
