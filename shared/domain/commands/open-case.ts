import * as z from 'zod/mini';
import { addMonths } from '../calendar.ts';
import { accept, type Context, type Decision, refuse, today } from '../decision.ts';
import type { Case } from '../case.ts';
import { CaseId, OrganisationId } from '../ids.ts';
import { ProjectFacts } from '../project.ts';
import { PlannedDate } from '../time.ts';

export const OpenCase = z.strictObject({
  type: z.literal('open-case'),
  caseId: CaseId,
  project: ProjectFacts,
  organisation: OrganisationId,
  /** The kick-off day; the deadlines of the first stage count from it. */
  kickoffOn: PlannedDate,
  /** That nothing ties who opens it to the holder (domain §4, rule 2). */
  interest: z.optional(z.literal('none')),
});
export type OpenCase = z.infer<typeof OpenCase>;

/** Opens a project's case once. A coordinator who opens it becomes its coordinator, and has to say that nothing ties her to the holder. */
export function openCase(c: Case | undefined, command: OpenCase, context: Context): Decision {
  const { actor, programme } = context;
  const { project, organisation, kickoffOn } = command;
  if (c !== undefined) return refuse({ code: 'case.already-open' });
  if (!programme.projectKinds.some((kind) => kind.id === project.kind)) {
    return refuse({ code: 'project.unknown-kind', kind: project.kind });
  }
  if (!programme.holderKinds.some((kind) => kind.id === project.holder.kind)) {
    return refuse({ code: 'project.unknown-kind', kind: project.holder.kind });
  }
  if (project.cost !== undefined && project.fundShare !== undefined && project.fundShare > project.cost) {
    return refuse({ code: 'project.share-over-cost' });
  }
  if (actor.role === 'coordinator' && command.interest === undefined) return refuse({ code: 'interest.not-declared' });
  const on = today(context);
  const independent = { on, until: addMonths(on, programme.limits.declarationMonths) };
  const data = { project, organisation, kickoffOn, ...(command.interest && { independent }) };
  const opened = { type: 'CaseOpened', data } as const;
  if (actor.role !== 'coordinator') return accept(opened);
  return accept(opened, { type: 'PersonAssigned', data: { duty: 'coordinator', person: actor.id } });
}
