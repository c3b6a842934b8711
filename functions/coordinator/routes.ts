import * as z from 'zod/mini';
import type { Ports } from '../../shared/app/run-command.ts';
import { Role } from '../../shared/domain/actors.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import type { CaseCard } from '../../shared/domain/case-card.ts';
import type { CaseQueries, Directory, DraftStore, Evidence, MailStore } from '../../shared/ports.ts';
import { listExceptionsRow, readExceptionsRow } from '../http/exceptions.ts';
import { readChangesRow } from '../http/comparing.ts';
import { readChangeRow, requestChangeRow, withdrawChangeRow } from '../http/changing.ts';
import { readFindingRow } from '../http/findings.ts';
import { readDraftRow, saveDraftRow } from '../http/drafting.ts';
import { pageOf, pagingAnd } from '../http/inputs.ts';
import { listCasesRow } from '../http/listing.ts';
import { readCaseAsOfRow, readTimelineRow } from '../http/looking-back.ts';
import { readMailsRow } from '../http/mails.ts';
import {
  exportOutcomesRow,
  exportPortfolioOutcomesRow,
  readOutcomesRow,
  readPortfolioOutcomesRow,
} from '../http/outcomes.ts';
import { readCasePeopleRow, readNamesRow } from '../http/people.ts';
import {
  readCaseRow,
  readEvidenceRow,
  readHistoryRow,
  readMilestoneRow,
  readSubmissionRow,
  verifyHistoryRow,
} from '../http/reading.ts';
import { listFindingsRow, readApprovalsRow, readEvidenceRegisterRow } from '../http/registers.ts';
import { get, type Persona } from '../http/route.ts';
import { answerFindingRow, proposeWaiverRow, sendEvidenceRow, submitMilestoneRow } from '../http/submitting.ts';
import { under } from '../http/under.ts';
import { readBoardRow } from './board.ts';
import {
  assignPersonRow,
  declareInterestRow,
  delegateDutyRow,
  endDelegationRow,
  importPortfolioRow,
  openCaseRow,
  previewPortfolioRow,
  resumeCaseRow,
  suspendCaseRow,
  withdrawCaseRow,
} from './conducting.ts';
import {
  acceptMilestoneRow,
  decideChangeRow,
  decideWaiverRow,
  endorseChangeRow,
  recordNoObjectionRow,
  rescheduleMilestoneRow,
  returnMilestoneRow,
  sendGateBackRow,
  signGateRow,
} from './reviewing.ts';

export type CoordinatorDeps = Ports & {
  queries: CaseQueries;
  drafts: DraftStore;
  evidence: Evidence;
  directory: Directory;
  mails: Pick<MailStore, 'ofCase'>;
};

/** What is due first comes first, what is not due at all last. */
const byNextDue = (a: CaseCard, b: CaseCard): number => {
  const [first = '~', second = '~'] = [a.nextDue?.due, b.nextDue?.due];
  return first < second ? -1 : first > second ? 1 : 0;
};

const readQueueRow = get(
  '/queue',
  'read-queue',
  pagingAnd({
    unassigned: z.optional(z.enum(['true', 'false'])),
    order: z.optional(z.enum(['waiting', 'due'])),
  }),
  async ({ queries }: CoordinatorDeps, { actor, input }) => {
    const who = input.unassigned === 'true' ? { role: actor.role } : actor.id;
    const page = await queries.queueOf(who, pageOf(input));
    return { ok: true, body: input.order === 'due' ? { ...page, items: page.items.toSorted(byNextDue) } : page };
  },
  {
    summary:
      'List what waits for the caller, or with `unassigned=true` for nobody in her role; longest waiting first, with `order=due` each page by what is due first',
    answer: 'CaseList',
  },
);

const listPeopleRow = get(
  '/people',
  'assign-person',
  pagingAnd({ role: Role, organisation: z.optional(OrganisationId) }),
  async ({ directory }: CoordinatorDeps, { input }) => {
    const { role, organisation } = input;
    const page =
      organisation === undefined
        ? await directory.inRole(role, pageOf(input))
        : await directory.ofOrganisation(organisation, pageOf(input));
    const fitting = page.items.filter((person) => person.role === role && !person.deactivated);
    return {
      ok: true,
      body: {
        // Who assigns a duty needs names, not addresses.
        items: fitting.map((person) => ({
          id: person.id,
          name: person.name,
          role: person.role,
          ...(person.organisation && { organisation: person.organisation }),
        })),
        ...(page.next !== undefined && { next: page.next }),
      },
    };
  },
  { summary: 'List people to whom a duty can be given', answer: 'PersonList' },
);

/** What coordinators and fund managers may ask for. */
export const coordinator: Persona<CoordinatorDeps> = {
  roles: ['coordinator', 'fund_manager'],
  routes: under('/v1/coordinator', [
    openCaseRow,
    importPortfolioRow,
    previewPortfolioRow,
    listCasesRow,
    readBoardRow,
    readPortfolioOutcomesRow,
    exportPortfolioOutcomesRow,
    readQueueRow,
    listPeopleRow,
    readNamesRow,
    readCaseRow,
    readCasePeopleRow,
    readOutcomesRow,
    exportOutcomesRow,
    suspendCaseRow,
    resumeCaseRow,
    withdrawCaseRow,
    declareInterestRow,
    assignPersonRow,
    delegateDutyRow,
    endDelegationRow,
    readMilestoneRow,
    readSubmissionRow,
    readChangesRow,
    readDraftRow,
    saveDraftRow,
    submitMilestoneRow,
    acceptMilestoneRow,
    returnMilestoneRow,
    proposeWaiverRow,
    answerFindingRow,
    decideWaiverRow,
    rescheduleMilestoneRow,
    requestChangeRow,
    withdrawChangeRow,
    endorseChangeRow,
    decideChangeRow,
    readChangeRow,
    readFindingRow,
    signGateRow,
    recordNoObjectionRow,
    sendGateBackRow,
    sendEvidenceRow,
    readEvidenceRow,
    readHistoryRow,
    readMailsRow,
    readTimelineRow,
    readCaseAsOfRow,
    readExceptionsRow,
    listExceptionsRow,
    readApprovalsRow,
    readEvidenceRegisterRow,
    listFindingsRow,
    verifyHistoryRow,
  ]),
};
