import type { Actor } from '../../shared/domain/actors.ts';
import type { Event } from '../../shared/domain/events.ts';
import { adil, asma, chaima, farid, hind, rival } from '../domain/people.ts';
import { caseId, content, type Moment, opening, reason } from './life.ts';

/** One thing that people do over HTTP: from which moment on, who may, who may not, and what is true afterwards. */
export type Deed = {
  /** The row, as the table has it. */
  row: string;
  from: Moment;
  by: Actor;
  /** Somebody whom the door lets in, but not to this; she learns no more than `status`. */
  refusedTo: Actor;
  status: 403 | 404;
  path: string;
  body: unknown;
  appends: Event['type'][];
};

const at = `/v1/coordinator/cases/${caseId}`;
const own = `/v1/holder/cases/${caseId}`;
const language = 'fr';

/** Every row that appends to a case. */
export const deeds: readonly Deed[] = [
  {
    row: 'POST /v1/coordinator/cases',
    from: 'none',
    by: asma,
    refusedTo: hind,
    status: 403,
    path: '/v1/coordinator/cases',
    body: opening,
    appends: ['CaseOpened', 'PersonAssigned'],
  },
  {
    row: 'PUT /v1/coordinator/cases/{caseId}/people/{duty}',
    from: 'opened',
    by: asma,
    refusedTo: chaima,
    status: 403,
    path: `${at}/people/owner`,
    body: { person: hind.id },
    appends: ['PersonAssigned'],
  },
  {
    row: 'POST /v1/holder/cases/{caseId}/milestones/{milestone}/submissions',
    from: 'entered',
    by: hind,
    refusedTo: rival,
    status: 404,
    path: `${own}/milestones/D1/submissions`,
    body: { language, content: content },
    appends: ['MilestoneSubmitted'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/milestones/{milestone}/submissions',
    from: 'entered',
    by: asma,
    refusedTo: farid,
    status: 403,
    path: `${at}/milestones/D1/submissions`,
    body: { language, content: content },
    appends: ['MilestoneSubmitted'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/milestones/{milestone}/acceptances',
    from: 'submitted',
    by: asma,
    refusedTo: chaima,
    status: 403,
    path: `${at}/milestones/D1/acceptances`,
    body: { version: 1 },
    appends: ['MilestoneAccepted'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/milestones/{milestone}/returns',
    from: 'submitted',
    by: asma,
    refusedTo: chaima,
    status: 403,
    path: `${at}/milestones/D1/returns`,
    body: { version: 1, reason, comments: [{ severity: 'fatal', pointer: '/values/focal_name', text: 'Who is it?' }] },
    appends: ['MilestoneReturned'],
  },
  {
    row: 'POST /v1/holder/cases/{caseId}/milestones/{milestone}/waiver-proposals',
    from: 'entered',
    by: hind,
    refusedTo: rival,
    status: 404,
    path: `${own}/milestones/D3/waiver-proposals`,
    body: { reason },
    appends: ['WaiverProposed'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/milestones/{milestone}/waiver-proposals',
    from: 'entered',
    by: asma,
    refusedTo: farid,
    status: 403,
    path: `${at}/milestones/D3/waiver-proposals`,
    body: { reason },
    appends: ['WaiverProposed'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/milestones/{milestone}/waiver-decisions',
    from: 'waiver proposed',
    by: farid,
    refusedTo: asma,
    status: 403,
    path: `${at}/milestones/D3/waiver-decisions`,
    body: { granted: true, reason },
    appends: ['MilestoneWaived'],
  },
  {
    row: 'PUT /v1/coordinator/cases/{caseId}/milestones/{milestone}/due-date',
    from: 'entered',
    by: asma,
    refusedTo: chaima,
    status: 403,
    path: `${at}/milestones/D2/due-date`,
    body: { due: '2026-04-28', reason },
    appends: ['MilestoneRescheduled'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/gates/{gate}/signatures',
    from: 'ready for its gate',
    by: asma,
    refusedTo: chaima,
    status: 403,
    path: `${at}/gates/G1/signatures`,
    body: {},
    appends: ['GateSigned', 'GatePassed'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/gates/{gate}/returns',
    from: 'ready for its gate',
    by: asma,
    refusedTo: chaima,
    status: 403,
    path: `${at}/gates/G1/returns`,
    body: { milestones: ['D1'], reason },
    appends: ['GateSentBack'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/suspension',
    from: 'entered',
    by: farid,
    refusedTo: asma,
    status: 403,
    path: `${at}/suspension`,
    body: { reason },
    appends: ['CaseSuspended'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/resumption',
    from: 'suspended',
    by: farid,
    refusedTo: asma,
    status: 403,
    path: `${at}/resumption`,
    body: { reason },
    appends: ['CaseResumed'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/withdrawal',
    from: 'entered',
    by: farid,
    refusedTo: asma,
    status: 403,
    path: `${at}/withdrawal`,
    body: { reason },
    appends: ['CaseWithdrawn'],
  },
  {
    row: 'POST /v1/findings/cases/{caseId}/findings',
    from: 'entered',
    by: adil,
    refusedTo: asma,
    status: 403,
    path: `/v1/findings/cases/${caseId}/findings`,
    body: { severity: 'critical', about: 'D1', owner: 'owner', due: '2026-03-16', text: reason },
    appends: ['FindingOpened'],
  },
  {
    row: 'POST /v1/holder/cases/{caseId}/findings/{finding}/answers',
    from: 'finding opened',
    by: hind,
    refusedTo: rival,
    status: 404,
    path: `${own}/findings/F1/answers`,
    body: { text: reason },
    appends: ['FindingAnswered'],
  },
  {
    row: 'POST /v1/coordinator/cases/{caseId}/findings/{finding}/answers',
    from: 'finding opened',
    by: asma,
    refusedTo: chaima,
    status: 403,
    path: `${at}/findings/F1/answers`,
    body: { text: reason },
    appends: ['FindingAnswered'],
  },
  {
    row: 'POST /v1/findings/cases/{caseId}/findings/{finding}/closures',
    from: 'finding opened',
    by: adil,
    refusedTo: asma,
    status: 403,
    path: `/v1/findings/cases/${caseId}/findings/F1/closures`,
    body: { reason },
    appends: ['FindingClosed'],
  },
];
