import type { CaseId } from '../domain/ids.ts';
import type { StoredCase, Workflow, WorkflowStore } from '../ports.ts';
import { getProgramme } from '../programme/registry.ts';
import { stageToDrive } from './news.ts';

/** Another generation drives the case. The name is what the workflow catches (workflows/contracts.ts). */
export class Superseded extends Error {
  override name = 'Superseded';
}

/** A case and the execution that acts for it. */
export type Driven = { caseId: CaseId; generation: number };

/** The case, if this generation drives it; throws `Superseded` if not. */
export async function loadDriven(store: WorkflowStore, { caseId, generation }: Driven): Promise<StoredCase> {
  const stored = await store.find(caseId);
  if (stored === undefined) throw new Error(`there is no case ${caseId}`);
  if (stored.generation !== generation) throw superseded({ caseId, generation }, stored);
  return stored;
}

export function superseded({ caseId, generation }: Driven, stored: StoredCase): Superseded {
  return new Superseded(`${caseId} is driven by generation ${stored.generation}, not ${generation}`);
}

/**
 * Makes a generation the one that drives the case and starts its execution. Whoever claims may die before it starts, so a generation
 * claimed already is started all the same: a second start of one name does nothing. `superseded`: a later one drives the case.
 */
export async function startGeneration(
  { workflowStore, workflow }: { workflowStore: WorkflowStore; workflow: Workflow },
  { case: c }: StoredCase,
  generation: number,
): Promise<'started' | 'exists' | 'superseded'> {
  if (!(await workflowStore.claimGeneration(c.id, generation))) {
    const current = await workflowStore.find(c.id);
    if (current?.generation !== generation) return 'superseded';
  }
  return workflow.start({ caseId: c.id, generation, stage: stageToDrive(c, getProgramme(c.programme)) });
}
