import * as z from 'zod/mini';
import type { Ports } from '../../shared/app/run-command.ts';
import { Role } from '../../shared/domain/actors.ts';
import { OrganisationId } from '../../shared/domain/ids.ts';
import type { CaseQueries, Directory, DraftStore, Evidence } from '../../shared/ports.ts';
import { readDraftRow, saveDraftRow } from '../http/drafting.ts';
import { pageOf, pagingAnd } from '../http/inputs.ts';
import { listCasesRow } from '../http/listing.ts';
import {
  exportOutcomesRow,
  exportPortfolioOutcomesRow,
  readOutcomesRow,
  readPortfolioOutcomesRow,
} from '../http/outcomes.ts';
import {
  readCaseRow,
  readEvidenceRow,
  readHistoryRow,
  readMilestoneRow,
  readSubmissionRow,
  verifyHistoryRow,
} from '../http/reading.ts';
import { get, type Persona } from '../http/route.ts';
import { answerFindingRow, proposeWaiverRow, sendEvidenceRow, submitMilestoneRow } from '../http/submitting.ts';
import { under } from '../http/under.ts';
import {
  assignPersonRow,
  importPortfolioRow,
  openCaseRow,
  resumeCaseRow,
  suspendCaseRow,
  withdrawCaseRow,
} from './conducting.ts';
import {
  acceptMilestoneRow,
  decideWaiverRow,
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
};

const readQueueRow = get(
  '/queue',
  'read-queue',
  pagingAnd({ unassigned: z.optional(z.enum(['true', 'false'])) }),
  async ({ queries }: CoordinatorDeps, { actor, input }) => {
    const who = input.unassigned === 'true' ? { role: actor.role } : actor.id;
    return { ok: true, body: await queries.queueOf(who, pageOf(input)) };
  },
  {
    summary: 'List what waits for the caller, or with `unassigned=true` for nobody in her role; longest waiting first',
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
    const fitting = page.items.filter((person) => person.role === role);
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
    listCasesRow,
    readPortfolioOutcomesRow,
    exportPortfolioOutcomesRow,
    readQueueRow,
    listPeopleRow,
    readCaseRow,
    readOutcomesRow,
    exportOutcomesRow,
    suspendCaseRow,
    resumeCaseRow,
    withdrawCaseRow,
    assignPersonRow,
    readMilestoneRow,
    readSubmissionRow,
    readDraftRow,
    saveDraftRow,
    submitMilestoneRow,
    acceptMilestoneRow,
    returnMilestoneRow,
    proposeWaiverRow,
    answerFindingRow,
    decideWaiverRow,
    rescheduleMilestoneRow,
    signGateRow,
    sendGateBackRow,
    sendEvidenceRow,
    readEvidenceRow,
    readHistoryRow,
    verifyHistoryRow,
  ]),
};
