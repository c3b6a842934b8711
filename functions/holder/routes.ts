import type { Ports } from '../../shared/app/run-command.ts';
import type { CaseQueries, Directory, DraftStore, Evidence } from '../../shared/ports.ts';
import { readChangesRow } from '../http/comparing.ts';
import { readChangeRow, requestChangeRow, withdrawChangeRow } from '../http/changing.ts';
import { readFindingRow } from '../http/findings.ts';
import { readDraftRow, saveDraftRow } from '../http/drafting.ts';
import { pageOf, Paging } from '../http/inputs.ts';
import { readTimelineRow } from '../http/looking-back.ts';
import { exportOutcomesRow, readOutcomesRow } from '../http/outcomes.ts';
import { readCasePeopleRow } from '../http/people.ts';
import { readCaseRow, readEvidenceRow, readHistoryRow, readMilestoneRow, readSubmissionRow } from '../http/reading.ts';
import { get, type Persona } from '../http/route.ts';
import { answerFindingRow, proposeWaiverRow, sendEvidenceRow, submitMilestoneRow } from '../http/submitting.ts';
import { under } from '../http/under.ts';

export type HolderDeps = Ports & {
  queries: CaseQueries;
  drafts: DraftStore;
  evidence: Evidence;
  directory: Pick<Directory, 'findAll'>;
};

/** What holders may ask for: their own organisation's projects. */
export const holder: Persona<HolderDeps> = {
  roles: ['holder'],
  routes: under('/v1/holder', [
    get(
      '/cases',
      'read-case',
      Paging,
      async ({ queries }: HolderDeps, { actor: { organisation }, input }) =>
        organisation === undefined
          ? { ok: false, refusal: { code: 'login.organisation-missing' } }
          : { ok: true, body: await queries.ofOrganisation(organisation, pageOf(input)) },
      { summary: 'List the projects of the caller’s organisation', answer: 'CaseList' },
    ),
    readCaseRow,
    readCasePeopleRow,
    readOutcomesRow,
    exportOutcomesRow,
    readMilestoneRow,
    readSubmissionRow,
    readChangesRow,
    readDraftRow,
    saveDraftRow,
    submitMilestoneRow,
    proposeWaiverRow,
    requestChangeRow,
    withdrawChangeRow,
    readChangeRow,
    readFindingRow,
    answerFindingRow,
    sendEvidenceRow,
    readEvidenceRow,
    readHistoryRow,
    readTimelineRow,
  ]),
};
