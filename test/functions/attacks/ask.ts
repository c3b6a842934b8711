import type { Submission } from '../../../infra/local/demo/submissions/writing.ts';
import type { Actor } from '../../../shared/domain/actors.ts';
import type { LocalDate } from '../../../shared/domain/time.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import { nowActingAs } from '../../domain/people.ts';
import { actorOf } from '../../journeys/rehearse.ts';
import { reason } from '../life.ts';
import { storyCaseId, type StoryMoment, written } from '../story-moments.ts';

export const holder = actorOf('yasmine');
export const rival = actorOf('izdihar');
export const coordinator = actorOf('coordinator');
export const backup = actorOf('otherCoordinator');
export const fundManager = actorOf('fundManager');
export const auditor = actorOf('auditor');
/** People who were given another role overnight, with the key that they always had. */
export const promoted = nowActingAs('fund_manager', coordinator);

/** What somebody asks over HTTP; the body may depend on the day. */
export type Ask = {
  by: Actor;
  method?: 'get' | 'post' | 'put';
  path: string;
  body: object | ((today: LocalDate) => object);
  headers?: Record<string, string>;
};

/** One attempt at doing alone, or by a detour, what takes another person: from which moment on, and which rule refuses it. */
export type Attack = {
  /** The invariant of domain §4 that it is an attack on. */
  on: number;
  name: string;
  at: StoryMoment;
  /** What is done before, all of it allowed. */
  first?: Ask[];
  attempt: Ask;
  rule: string;
  /** The same thing done honestly, allowed in the very same state: it is the person who is refused, not the deed. */
  honest?: Ask;
};

export const desk = `/v1/coordinator/cases/${storyCaseId}`;
export const own = `/v1/holder/cases/${storyCaseId}`;
export const findings = `/v1/findings/cases/${storyCaseId}`;

export const accept = (by: Actor, milestone: string, version = 1): Ask => ({
  by,
  path: `${desk}/milestones/${milestone}/acceptances`,
  body: { version },
});
export const sign = (by: Actor, gate: string): Ask => ({ by, path: `${desk}/gates/${gate}/signatures`, body: {} });
export const handIn = (by: Actor, milestone: string, submission: Submission): Ask => ({
  by,
  path: `${by.role === 'holder' ? own : desk}/milestones/${milestone}/submissions`,
  body: (today: LocalDate) => written(submission, today),
});
/** Says what she has to do with the holder. */
export const declare = (by: Actor, interest: string): Ask => ({ by, path: `${desk}/interests`, body: { interest } });
export const decide = (by: Actor, milestone: string): Ask => ({
  by,
  path: `${desk}/milestones/${milestone}/waiver-decisions`,
  body: { granted: true, reason },
});
export const propose = (by: Actor, milestone: string): Ask => ({
  by,
  path: `${by.role === 'holder' ? own : desk}/milestones/${milestone}/waiver-proposals`,
  body: { reason },
});
export const assign = (by: Actor, duty: string, person: Actor): Ask => ({
  by,
  method: 'put',
  path: `${desk}/people/${duty}`,
  body: { person: person.id },
});
/** A duty lent from today on, for so many days. */
export const delegate = (by: Actor, duty: string, to: Actor, days = 30, begin = 0): Ask => ({
  by,
  path: `${desk}/people/${duty}/delegations`,
  body: (today: LocalDate) => {
    const firstDay = addDays(today, begin);
    return { delegate: to.id, firstDay, lastDay: addDays(firstDay, days - 1), reason };
  },
});
export const endDelegation = (by: Actor, duty: string): Ask => ({
  by,
  path: `${desk}/people/${duty}/delegation-ends`,
  body: {},
});
