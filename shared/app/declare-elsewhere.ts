import type { Actor } from '../domain/actors.ts';
import type { DeclareInterest } from '../domain/commands/declare-interest.ts';
import type { CaseId, OrganisationId } from '../domain/ids.ts';
import type { CaseCard } from '../domain/case-card.ts';
import type { CaseQueries, Page } from '../ports.ts';
import { type AppRefusal, type Ports, runCommand } from './run-command.ts';

const ofProjects = 100;

/**
 * Declares a conflict of interest in the other projects of the holder too: it ties a person to the holder, not to one project. Repeating it
 * completes what a crash in between has left out. A project that has ended needs no declaration.
 */
export async function declareElsewhere(
  ports: Ports & { queries: Pick<CaseQueries, 'find' | 'ofOrganisation'> },
  actor: Actor,
  caseId: CaseId,
  command: DeclareInterest,
): Promise<{ ok: true } | { ok: false; refusal: Extract<AppRefusal, { code: 'case.too-busy' }> }> {
  const declared = await ports.queries.find(caseId);
  if (command.interest === 'none' || declared === undefined) return { ok: true };
  for await (const card of projectsOf(ports.queries, declared.case.organisation)) {
    if (card.caseId === caseId) continue;
    const commandId = ports.ids.commandId();
    const outcome = await runCommand(ports, { caseId: card.caseId, command, actor, commandId });
    if (!outcome.ok && outcome.refusal.code === 'case.too-busy') return { ok: false, refusal: outcome.refusal };
  }
  return { ok: true };
}

async function* projectsOf(
  queries: Pick<CaseQueries, 'ofOrganisation'>,
  organisation: OrganisationId,
): AsyncGenerator<CaseCard> {
  let cursor: string | undefined;
  do {
    const page: Page<CaseCard> = await queries.ofOrganisation(organisation, { limit: ofProjects, cursor });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
